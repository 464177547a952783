import {
  BREAK,
  getArgumentValues,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { Run, type Complete, type Part, type Step } from './run.js';

/** Answers an operation's data. @throws whatever is not as it should be, at once: see `prepare` */
export type Prepared = (
  context: unknown,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>>;

/**
 * Makes a query ready: which fields of which types it asks for is found once, and not again for every object of
 * every answer, which is what graphql-js spends its time on. It knows good answers only. The first error of any
 * kind (a refusal, a null where none may be, a variable that does not fit) ends it, and graphql-js is asked
 * instead: so there is one way that errors leave the house, and null spreads by one set of rules.
 *
 * @returns null for what it does not know: mutations (which must not run twice), subscriptions, introspection,
 * directives, abstract types, and fields below the root with resolvers of their own
 */
export function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Prepared | null {
  const root = schema.getQueryType();
  if (!root || operation.operation !== 'query' || hasDirectives(document)) return null;
  const steps = new Preparation(schema, document, operation).root(root);
  if (!steps) return null;
  return (context, given) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (errors) throw errors[0];
    return new Run(context, coerced).through(steps);
  };
}

function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

class Preparation {
  private readonly fragments: Record<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = Object.fromEntries(fragments.map((one) => [one.name.value, one]));
  }

  root(type: GraphQLObjectType): Step[] | null {
    const { schema, fragments, operation } = this;
    return this.steps(type, collectFields(schema, fragments, {}, type, operation.selectionSet), true);
  }

  private steps(type: GraphQLObjectType, fields: Map<string, readonly FieldNode[]>, atRoot = false) {
    const steps: Step[] = [];
    for (const [key, nodes] of fields) {
      const step = this.step(type, key, nodes, atRoot);
      if (!step) return null;
      steps.push(step);
    }
    return steps;
  }

  private step(
    type: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    atRoot: boolean,
  ): Step | null {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    if (name === '__typename') return (_run, _source, into) => void (into[key] = type.name);
    const field = type.getFields()[name];
    const complete = field && this.complete(field.type, nodes);
    if (!field || !complete || (field.resolve && !atRoot)) return null;
    return field.resolve
      ? this.resolved(type, field, key, nodes, field.resolve, complete)
      : property(field, key, node, complete);
  }

  /** A field of the root, with the resolver that Nest gave it. */
  private resolved(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    key: string,
    nodes: readonly FieldNode[],
    resolve: NonNullable<typeof field.resolve>,
    complete: Complete,
  ): Step {
    const info: Omit<GraphQLResolveInfo, 'variableValues'> = {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: type,
      path: { prev: undefined, key, typename: type.name },
      schema: this.schema,
      fragments: this.fragments,
      rootValue: undefined,
      operation: this.operation,
    };
    return (run, source, into) => {
      const variableValues = run.variables;
      const args = getArgumentValues(field, nodes[0] as FieldNode, variableValues);
      run.place(complete, resolve(source, args, run.context, { ...info, variableValues }), into, key);
    };
  }

  private complete(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete | null {
    const inner = this.completeNullable(getNullableType(type), nodes);
    if (!inner || isNonNullType(type)) return inner;
    return (run, value, into, key) => {
      if (value === null || value === undefined) into[key as string] = null;
      else inner(run, value, into, key);
    };
  }

  private completeNullable(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete | null {
    if (isLeafType(type)) return leaf(type);
    if (isListType(type)) {
      const item = this.complete(type.ofType as GraphQLOutputType, nodes);
      return item && list(item);
    }
    if (!isObjectType(type) || type.isTypeOf) return null;
    const steps = this.steps(type, collectSubfields(this.schema, this.fragments, {}, type, nodes));
    return steps && object(steps);
  }
}

/** A property that is there, or that is asked for: as graphql-js's default resolver has it, without `info`. */
function property(
  field: GraphQLField<unknown, unknown>,
  key: string,
  node: FieldNode,
  complete: Complete,
): Step {
  const { name } = field;
  return (run, source, into) => {
    const value = source[name];
    if (typeof value === 'string' || typeof value === 'number') complete(run, value, into, key);
    else if (typeof value !== 'function') run.place(complete, value, into, key);
    else {
      const args = field.args.length > 0 ? getArgumentValues(field, node, run.variables) : {};
      run.place(complete, value.call(source, args, run.context), into, key);
    }
  };
}

const leaf =
  (type: GraphQLLeafType): Complete =>
  (_run, value, into, key) => {
    const written: unknown = value === null || value === undefined ? null : type.serialize(value);
    if (written === null || written === undefined) throw new TypeError(`No ${type.name}`);
    into[key as string] = written;
  };

const list =
  (item: Complete): Complete =>
  (run, value, into, key) => {
    if (!Array.isArray(value)) throw new TypeError('No list');
    const made: unknown[] = new Array(value.length);
    into[key as string] = made;
    for (let at = 0; at < value.length; at += 1) {
      try {
        run.place(item, value[at], made as unknown as Part, at);
      } catch (error) {
        run.fail(error); // and go on: a promise further on that nobody waits for would end the process
      }
    }
  };

const object =
  (steps: readonly Step[]): Complete =>
  (run, value, into, key) => {
    if (typeof value !== 'object' || value === null) throw new TypeError('No object');
    const made: Part = {};
    into[key as string] = made;
    for (const step of steps) step(run, value as Part, made);
  };
