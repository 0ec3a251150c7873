/** Which fields a step reads and writes, in order. */
import { once } from '#engine/definition/once.ts';
import { serialize } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import { parseCel } from '#engine/definition/expression/profile.ts';
import type {
  Admission,
  Definition,
  Effect,
  Exclusion,
  Expression,
  Field,
  FormLine,
  SentPart,
} from '#engine/definition/types.ts';
import { takenIn } from '#engine/machine/calls.ts';
import type { Part } from './check.ts';
import type { Step } from './explore.ts';
import { writtenBy } from './written.ts';

/**
 * What happens where the field is empty. `breaks`: the step is refused. `counts`: it is taken for empty text, 0 or no.
 * `skips`: nothing happens, and that is what the language says.
 */
export type Need = 'breaks' | 'counts' | 'skips';

export interface Read {
  readonly field: string;
  readonly part: Part;
  readonly need: Need;
}
export interface Use {
  /** Fields that may be filled in now: a person is asked for them, or an effect sets them. */
  readonly writes: readonly string[];
  readonly reads: readonly Read[];
}

/** The uses of one step; what a later one reads an earlier one may have written. */
export function usesOf(definition: Definition, { happening, acts }: Step): readonly Use[] {
  const uses: Use[] = [];
  if (happening.of === 'action') {
    const { state, event, action } = happening;
    const people: Part = { of: 'people', state, event };
    const form: Part = { of: 'form', state, event, field: '' };
    const asked = action.form.flatMap(fieldsOf);
    const kept = asked.filter(({ keep }) => keep).map(({ field }) => field.name);
    uses.push({
      writes: kept,
      // A form lies over the data when the people's rule is asked.
      reads: action.by.flatMap((admission) => readsOfPeople(admission, kept, action.by.length, people)),
    });
    uses.push({ writes: [], reads: asked.flatMap(({ field }) => readsOfField(definition, field, form)) });
  }
  if (happening.of === 'answer' && happening.ended === 'done') {
    const take = takenIn(definition, happening.state);
    uses.push({ writes: take.map(({ field }) => field), reads: [] });
  }
  if (happening.of === 'arrival' && happening.state !== null) {
    const take = definition.states[happening.state]?.takes?.[happening.event] ?? [];
    uses.push({ writes: take.map(({ field }) => field), reads: [] });
  }
  for (const act of acts) {
    if (act.kind === 'enter') uses.push(useOfCall(definition, act.state));
    else if (act.kind === 'ask') {
      const part: Part = { of: 'condition', about: act.about };
      // What regions wait for is asked again after every step: that it comes later is the point.
      const need = 'index' in act.about ? 'counts' : 'skips';
      uses.push({ writes: [], reads: readsOf(definition, act.expression, part, need) });
    } else if (act.kind === 'effect') uses.push(useOfEffect(definition, act.effect));
  }
  return uses;
}

/** Fields that name units and people; with other ways to be admitted the action can be sent without them. */
function readsOfPeople(
  admission: Admission,
  kept: readonly string[],
  ways: number,
  part: Part,
): readonly Read[] {
  if (!('not' in admission)) return [];
  const need = ways > 1 ? 'skips' : 'breaks';
  return [
    ...namedBy(admission)
      .filter((field) => !field.startsWith('it.'))
      .map((field): Read => ({ field, part, need })),
    ...admission.not
      .flatMap(namedByExclusion)
      .filter((field) => !field.startsWith('it.') && !kept.includes(field))
      .map((field): Read => ({ field, part, need: 'skips' })),
  ];
}

function namedByExclusion(exclusion: Exclusion): readonly string[] {
  if ('party' in exclusion) return [exclusion.party];
  return 'related_to' in exclusion && 'field' in exclusion.related_to ? [exclusion.related_to.field] : [];
}

function namedBy(admission: Admission): readonly string[] {
  if (admission.kind === 'party' || admission.kind === 'roles_in') return [admission.field];
  if (admission.kind !== 'role') return [];
  const { at } = admission;
  return at.of === 'field' ? [at.field] : at.of === 'common_parent' ? at.fields : [];
}

function fieldsOf(line: FormLine): { readonly field: Field; readonly keep: boolean }[] {
  if (line.kind === 'field') return [{ field: line.field, keep: line.keep }];
  return line.kind === 'any_of' ? line.fields.map((field) => ({ field, keep: line.keep })) : [];
}

function readsOfField(definition: Definition, field: Field, part: Part): Read[] {
  const conditions = [field.required, field.shown].flatMap((condition) =>
    typeof condition === 'object' ? readsOf(definition, condition, part, 'counts') : [],
  );
  const fields = field.type === 'table' ? Object.values(field.columns) : [field];
  const at = fields.flatMap((one): Read[] =>
    one.type === 'person' && one.at.of === 'field'
      ? [{ field: one.at.field, part, need: field.required === true ? 'breaks' : 'skips' }]
      : [],
  );
  return [...conditions, ...at];
}

/** What a state sends to another program or case when it is entered. */
function useOfCall(definition: Definition, state: string): Use {
  const sent = definition.states[state]?.call?.send ?? definition.states[state]?.child?.send ?? [];
  const part: Part = { of: 'state', state };
  return {
    writes: [],
    reads: readsOfSent(definition, sent, part),
  };
}

function readsOfSent(definition: Definition, sent: readonly SentPart[], part: Part): Read[] {
  const names = sent.flatMap(({ from }) => (from.of === 'data' ? [from.field] : []));
  return sourcesOf(definition, names).map((field) => ({ field, part, need: 'counts' }));
}

function useOfEffect(definition: Definition, effect: Effect): Use {
  const part: Part = { of: 'effect', effect };
  switch (effect.kind) {
    case 'set':
      return {
        writes: [effect.field],
        // A counter counts from nothing.
        reads: readsOf(definition, effect.value, part, 'counts').filter(
          ({ field }) => field !== effect.field,
        ),
      };
    case 'transfer':
      return { writes: [], reads: [{ field: effect.field, part, need: 'breaks' }] };
    case 'decide': {
      const inputs = definition.decisions[effect.decision]?.inputs ?? [];
      return {
        writes: writtenBy(definition, effect),
        reads: inputs.flatMap((input) => readsOf(definition, input, part, 'counts')),
      };
    }
    case 'call': {
      const names = effect.send.flatMap(({ from }) => (from.of === 'data' ? [from.field] : []));
      const reads = sourcesOf(definition, names).map((field): Read => ({ field, part, need: 'counts' }));
      return { writes: [], reads };
    }
    case 'render': {
      const shows = definition.letters[effect.letter]?.shows ?? [];
      const reads = sourcesOf(definition, shows).map((field): Read => ({ field, part, need: 'counts' }));
      return { writes: writtenBy(definition, effect), reads };
    }
    case 'start_case':
      return { writes: [], reads: readsOfSent(definition, effect.send, part) };
    case 'send': {
      const to: Read = { field: effect.to, part, need: 'breaks' };
      return { writes: [], reads: [to, ...readsOfSent(definition, effect.send, part)] };
    }
    case 'number':
      return { writes: writtenBy(definition, effect), reads: [] };
    case 'assign':
      return { writes: [], reads: [{ field: effect.field, part, need: 'skips' }] };
    default:
      return { writes: [], reads: [] };
  }
}

/** Fields of the case that an expression reads; a computed one stands for those that it is computed from. */
function readsOf(definition: Definition, expression: Expression, part: Part, need: Need): Read[] {
  return sourcesOf(definition, namesRead(expression)).map((field) => ({ field, part, need }));
}

function sourcesOf({ data }: Definition, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const computed = data[name]?.computed ?? null;
    if (computed === null) found.add(name);
    else open.push(...computed.reads);
  }
  return [...found].sort();
}

/** Fields read through `data`, without those that are only asked whether they are empty. */
const namesRead = once((expression: Expression): readonly string[] => {
  const found = new Set<string>();
  collect(parseCel(expression.cel).ast, found);
  return [...found].filter((name) => Object.hasOwn(expression.types, `data.${name}`));
});

const nothing = new Set(['""', '0', 'false', '[]']);

function collect(node: ASTNode, found: Set<string>): void {
  switch (node.op) {
    case 'value':
    case 'id':
      return;
    case '.': {
      const [object, name] = node.args;
      if (object.op === 'id' && object.args === 'data') found.add(name);
      else collect(object, found);
      return;
    }
    case '==':
    case '!=':
      if (!node.args.some((side) => nothing.has(serialize(side))))
        for (const side of node.args) collect(side, found);
      return;
    case 'call':
      if (node.args[0] !== 'size') for (const inner of node.args[1]) collect(inner, found);
      return;
    case 'rcall':
      if (node.args[0] !== 'size') for (const inner of [node.args[1], ...node.args[2]]) collect(inner, found);
      return;
    case '!_':
    case '-_':
      collect(node.args, found);
      return;
    case 'map':
      return;
    default:
      for (const inner of node.args) if (typeof inner === 'object' && 'op' in inner) collect(inner, found);
  }
}
