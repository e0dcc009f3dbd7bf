import { ButtonStyle, ComponentType } from 'discord.js';

import { isObject, objectsIn, textOr, type JsonObject } from '../json.ts';
import type { Issues, Path } from './issues.ts';

const SELECTS: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** What may stand at the top of a message made of components alone. */
const V2_TOP: readonly unknown[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
];

/** Judges the components of a message, old (rows of buttons and selects) or new (any layout). */
export function checkComponents(issues: Issues, value: unknown, isV2: boolean): void {
  const components = objectsIn(value);
  const path = ['components'];
  const all = components.flatMap((component) => withNested(component));
  for (const [index, component] of components.entries()) {
    issues.oneOf([...path, index, 'type'], component['type'], isV2 ? V2_TOP : [ComponentType.ActionRow]);
    checkComponent(issues, [...path, index], component);
  }
  if (isV2) {
    if (all.length > 40) {
      issues.add(
        path,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        'The total number of components cannot exceed 40',
      );
    }
    const text = all.filter(({ type }) => type === ComponentType.TextDisplay);
    if (text.reduce((sum, { content }) => sum + textOr(content).length, 0) > 4000) {
      issues.add(
        path,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        'Component text exceeds maximum size of 4000',
      );
    }
  } else {
    issues.count(path, value, 0, 5);
  }
  checkDuplicates(issues, path, all);
}

/** Judges one component and those inside it. */
export function checkComponent(issues: Issues, path: Path, component: JsonObject): void {
  const { type, accessory } = component;
  const inside = objectsIn(component['components']);
  for (const [index, child] of inside.entries())
    checkComponent(issues, [...path, 'components', index], child);
  if (isObject(accessory)) checkComponent(issues, [...path, 'accessory'], accessory);
  if (type === ComponentType.ActionRow) checkRow(issues, path, inside);
  else if (type === ComponentType.Button) checkButton(issues, path, component);
  else if (SELECTS.has(type)) checkSelect(issues, path, component);
  else if (type === ComponentType.TextDisplay)
    issues.text([...path, 'content'], component['content'], 1, 4000);
  else if (type === ComponentType.Section) {
    issues.count([...path, 'components'], inside, 1, 3);
    if (!isObject(accessory)) issues.required([...path, 'accessory']);
  }
}

function checkRow(issues: Issues, path: Path, inside: readonly JsonObject[]): void {
  issues.count([...path, 'components'], inside, 1, 5);
  if (inside.length < 2 || inside.every(({ type }) => type === ComponentType.Button)) return;
  issues.add(
    [...path, 'components'],
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    'The specified component exceeds the maximum width',
  );
}

function checkButton(issues: Issues, path: Path, button: JsonObject): void {
  const { style, label, emoji, url, custom_id: customId } = button;
  issues.oneOf([...path, 'style'], style, [1, 2, 3, 4, 5, 6]);
  issues.text([...path, 'label'], label, 0, 80);
  if (style === ButtonStyle.Premium) return;
  if (textOr(label) === '' && !isObject(emoji)) {
    issues.add(path, 'BUTTON_COMPONENT_INVALID_LABEL_EMOJI', 'Must have a label or an emoji');
  }
  if (style !== ButtonStyle.Link) {
    issues.text([...path, 'custom_id'], customId, 1, 100);
    if (url !== undefined)
      issues.add([...path, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'Only link buttons have a url');
    return;
  }
  if (url === undefined) issues.required([...path, 'url']);
  issues.url([...path, 'url'], url, 512);
  if (customId !== undefined) {
    const message = 'A custom id and url cannot both be specified';
    issues.add([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', message);
  }
}

function checkSelect(issues: Issues, path: Path, select: JsonObject): void {
  issues.text([...path, 'custom_id'], select['custom_id'], 1, 100);
  issues.text([...path, 'placeholder'], select['placeholder'], 0, 150);
  if (select['type'] !== ComponentType.StringSelect) return;
  const options = objectsIn(select['options']);
  issues.count([...path, 'options'], options, 1, 25);
  const seen = new Set<string>();
  for (const [index, option] of options.entries()) {
    const at = [...path, 'options', index];
    for (const field of ['label', 'value']) issues.text([...at, field], option[field], 1, 100);
    issues.text([...at, 'description'], option['description'], 0, 100);
    const value = textOr(option['value']);
    if (seen.has(value)) {
      const message = 'The specified option value is already used';
      issues.add([...at, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
    }
    seen.add(value);
  }
}

function checkDuplicates(issues: Issues, path: Path, all: readonly JsonObject[]): void {
  const ids = all.map((component) => component['custom_id']).filter((id) => typeof id === 'string');
  if (new Set(ids).size === ids.length) return;
  issues.add(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
}

/** A component, those inside it, and its accessory or labelled field. */
export function withNested(component: JsonObject): readonly JsonObject[] {
  const { accessory, component: labelled } = component;
  const inside = [
    ...objectsIn(component['components']),
    ...(isObject(accessory) ? [accessory] : []),
    ...(isObject(labelled) ? [labelled] : []),
  ];
  return [component, ...inside.flatMap((child) => withNested(child))];
}
