import { passes } from '../faults/gate.ts';
import { slowClients } from '../faults/security/slow-clients.ts';

passes(slowClients, 400_000);
