import { passes } from '../faults/gate.ts';
import { hostileRequests } from './requests.ts';

passes(hostileRequests, 600_000);
