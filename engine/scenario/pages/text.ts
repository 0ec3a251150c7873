/** A page as lines of plain text: all that is read on it, and nothing that differs from run to run. */
import type {
  CasePage,
  ClockModel,
  FactModel,
  FieldModel,
  FormLineModel,
  FormModel,
  HistoryLine,
  TaskModel,
} from '#engine/view/page.ts';

/** Numbers of cases are drawn at random, so their first letters stand for them. */
const CASE_NUMBER = /\b([A-Z]+)(?:-[0-9A-Z]{4}){3}\b/g;

/** The page of a case. */
export function pageText(page: CasePage): readonly string[] {
  const lines = [
    `# ${page.service}: ${page.headline}`,
    ...page.badges.map((badge) => `! ${badge}`),
    page.stages.map(({ title, state }) => (state === 'current' ? `[${title}]` : title)).join(' > '),
    `${page.status} / ${page.state} / ${page.holder}`,
    ...(page.expected === null ? [] : [page.expected]),
    ...page.clocks.flatMap(clockLines),
    ...page.facts.map((fact) => `= ${factLine(fact)}`),
    ...page.tasks.flatMap(taskLines),
    ...page.forms.flatMap(formText),
    ...page.history.flatMap(historyText),
  ];
  return lines.map((line) => line.replaceAll(CASE_NUMBER, '$1'));
}

/** A form with its fields, their limits and options, and its button. */
export function formText(form: FormModel): readonly string[] {
  const { title, tone, help, disabled } = form;
  return [
    `## ${title}${tone === 'plain' ? '' : ` (${tone})`}`,
    ...(help === null ? [] : [`   ${help}`]),
    ...(disabled === null ? [] : [`   x ${disabled}`]),
    ...form.lines.flatMap(lineText),
  ];
}

function lineText(line: FormLineModel): readonly string[] {
  switch (line.kind) {
    case 'section':
      return [`   ${line.number}. ${line.title}`];
    case 'frozen':
      return [`   = ${factLine(line.fact)}`];
    case 'any_of':
      return [`   ${line.hint}`, ...line.fields.flatMap(fieldText)];
    case 'field':
      return fieldText(line.field);
  }
}

function fieldText(field: FieldModel): readonly string[] {
  const { label, help, required } = field;
  const value = valueText(field);
  return [
    `   - ${label}${required ? ' *' : ''} (${[field.type, ...limitsOf(field)].join(', ')})${value === '' ? '' : ` = ${value}`}`,
    ...(help === null ? [] : [`     ${help}`]),
    ...('options' in field ? field.options.map((option) => `     o ${option.label}`) : []),
    ...('rows' in field ? (field.rows[0] ?? []).flatMap(fieldText).map((line) => `  ${line}`) : []),
  ];
}

type Limit = string | number | boolean | readonly string[] | null;
const LIMITS: readonly string[] = ['multiline', 'min', 'max', 'size', 'accept', 'zone', 'must'];

function limitsOf(field: FieldModel): readonly string[] {
  return Object.entries(field).flatMap(([name, limit]: [string, Limit]) => {
    if (!LIMITS.includes(name) || limit === null || limit === false) return [];
    return [limit === true ? name : `${name} ${[limit].flat().join(' ')}`];
  });
}

/** What the field shows already; the words of a choice, since units and people have ids of this run. */
function valueText(field: FieldModel): string {
  if ('options' in field) {
    const chosen: readonly string[] = [field.value].flat();
    return field.options.flatMap(({ value, label }) => (chosen.includes(value) ? [label] : [])).join(', ');
  }
  if (field.type === 'table' || field.type === 'files') return '';
  return field.value === true ? 'v' : field.value === false ? '' : field.value;
}

function factLine({ label, text, files, table }: FactModel): string {
  const names = files.map((file) => file.name);
  const rows = table === null ? [] : [table.columns, ...table.rows].map((row) => row.join(' | '));
  return `${label}: ${[text, ...names, ...rows].filter((part) => part !== '').join('; ')}`;
}

/** Without the days that count and do not: `clocks` of an expectation looks at those. */
function clockLines({ title, owner, sentence, explanation }: ClockModel): readonly string[] {
  const undated = explanation.filter((line) => !/\b\d{4}\b/.test(line));
  return [
    `@ ${title}${owner === null ? '' : ` (${owner})`}: ${sentence}`,
    ...undated.map((line) => `    ${line}`),
  ];
}

function taskLines({ title, claimedBy, consents, offeredTo }: TaskModel): readonly string[] {
  return [
    `* ${title}${claimedBy === null ? '' : ` <${claimedBy}>`}: ${offeredTo.join(', ')}`,
    ...consents.map(({ sentence }) => `    ${sentence}`),
  ];
}

function historyText({ sentence, facts }: HistoryLine): readonly string[] {
  return [`~ ${sentence}`, ...facts.map((fact) => `    ${factLine(fact)}`)];
}
