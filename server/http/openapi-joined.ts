import type { Shape } from './openapi-components.ts';

/** An operation, as far as two can be one. */
export interface Operation extends Shape {
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answer>>;
}

export interface Parameter extends Shape {
  readonly name: string;
  readonly schema: Shape;
}

interface Answer extends Shape {
  readonly content?: Shape;
}

/** Two routes as one operation: with the values that either stands for, and the forms of the answers of both. */
export function joined(one: Operation, other: Operation): Operation {
  return {
    ...one,
    parameters: one.parameters.map((parameter) => {
      const values = [
        ...valuesOf(parameter),
        ...other.parameters.filter(isCalled(parameter)).flatMap(valuesOf),
      ];
      if (values.length === 0) return parameter;
      return { ...parameter, schema: { ...parameter.schema, enum: [...new Set(values)] } };
    }),
    responses: Object.fromEntries(
      Object.entries(one.responses).map(([status, answer]) => [
        status,
        answer.content === undefined
          ? answer
          : { ...answer, content: { ...answer.content, ...other.responses[status]?.content } },
      ]),
    ),
  };
}

const isCalled =
  ({ name }: Parameter) =>
  (other: Parameter): boolean =>
    other.name === name;

const valuesOf = ({ schema }: Parameter): readonly unknown[] => (schema['enum'] ?? []) as unknown[];
