import { ComponentType, InteractionResponseType as Answer, InteractionType } from 'discord.js';

import { isObject, objectsIn, type JsonObject } from '../json.ts';
import { checkComponent } from './components.ts';
import { Issues, type Path } from './issues.ts';

const MESSAGES = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
const UPDATES = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];

/** The kind of an answer. @throws {ApiError} 50035 for a kind that the interaction may not get */
export function answerType(type: unknown, interaction: InteractionType, hasMessage: boolean): Answer {
  const issues = new Issues();
  const allowed = allowedFor(interaction, hasMessage);
  issues.oneOf(['type'], type, allowed);
  issues.refuse();
  return allowed.find((one) => one === type) ?? Answer.Pong;
}

function allowedFor(interaction: InteractionType, hasMessage: boolean): readonly Answer[] {
  if (interaction === InteractionType.ApplicationCommandAutocomplete) {
    return [Answer.ApplicationCommandAutocompleteResult];
  }
  const modal = interaction === InteractionType.ModalSubmit ? [] : [Answer.Modal];
  return [...MESSAGES, ...(hasMessage ? UPDATES : []), ...modal];
}

/** Judges the choices of an autocomplete: 25 at most, each with a name of 1 to 100 characters and a value. */
export function checkChoices(value: unknown): void {
  const issues = new Issues(['data']);
  if (!Array.isArray(value)) issues.required(['choices']);
  issues.count(['choices'], value, 0, 25);
  for (const [index, choice] of objectsIn(value).entries()) {
    issues.text(['choices', index, 'name'], choice['name'], 1, 100);
    if (typeof choice['value'] !== 'number') {
      issues.text(['choices', index, 'value'], choice['value'], 1, 100);
    }
  }
  issues.refuse();
}

/** Judges a form: title, 1 to 5 fields, each a row with a text input or a label with a component. */
export function checkModal(modal: JsonObject): void {
  const issues = new Issues(['data']);
  issues.text(['custom_id'], modal['custom_id'], 1, 100);
  issues.text(['title'], modal['title'], 1, 45);
  issues.count(['components'], modal['components'], 1, 5);
  for (const [index, part] of objectsIn(modal['components']).entries()) {
    const path = ['components', index];
    issues.oneOf([...path, 'type'], part['type'], [
      ComponentType.ActionRow,
      ComponentType.TextDisplay,
      ComponentType.Label,
    ]);
    if (part['type'] === ComponentType.Label) {
      issues.text([...path, 'label'], part['label'], 1, 45);
      issues.text([...path, 'description'], part['description'], 0, 100);
      if (isObject(part['component'])) checkField(issues, [...path, 'component'], part['component'], false);
      else issues.required([...path, 'component']);
    } else if (part['type'] === ComponentType.ActionRow) {
      issues.count([...path, 'components'], part['components'], 1, 1);
      for (const field of objectsIn(part['components'])) {
        checkField(issues, [...path, 'components', 0], field, true);
      }
    }
  }
  issues.refuse();
}

function checkField(issues: Issues, path: Path, field: JsonObject, hasOwnLabel: boolean): void {
  if (field['type'] !== ComponentType.TextInput) return checkComponent(issues, path, field);
  issues.text([...path, 'custom_id'], field['custom_id'], 1, 100);
  issues.oneOf([...path, 'style'], field['style'], [1, 2]);
  if (hasOwnLabel) issues.text([...path, 'label'], field['label'], 1, 45);
  issues.text([...path, 'placeholder'], field['placeholder'], 0, 100);
  issues.text([...path, 'value'], field['value'], 0, 4000);
}
