import { casebookDataFormat } from '../domain/casebook-data';
import { recordKinds, recordShapes, type RecordKind } from '../domain/records';
import { z } from '../domain/schema';

/** A part of a JSON Schema, as far as the tables read it. */
export interface JsonShape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonShape>>;
  readonly items?: JsonShape;
  readonly anyOf?: readonly JsonShape[];
  readonly oneOf?: readonly JsonShape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
}

/** The JSON Schema (draft 2020-12) of the records of one kind, made from the schema Vigil checks by. */
export function recordSchema(kind: RecordKind): JsonShape {
  return z.toJSONSchema(recordShapes[kind].schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Ids are checked by code; for others they are text of one form.
      if (zodSchema._zod.def.type !== 'custom') return;
      jsonSchema.type = 'string';
      jsonSchema.pattern = '^[a-z]{3}_[0-9a-f]{32}$';
    },
  }) as JsonShape;
}

/** The published schema of a file of casebook data. */
export function casebookSchema(): unknown {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Vigil casebook data',
    type: 'object',
    required: ['format', 'version', 'title', 'records'],
    properties: {
      format: { const: casebookDataFormat },
      version: { const: 1 },
      title: { type: 'string' },
      records: { type: 'array', items: { anyOf: recordKinds.map((kind) => recordSchema(kind)) } },
    },
  };
}
