import { ComponentType, TextInputStyle } from 'discord.js';
import type { APILabelComponent } from 'discord.js';
import { asLabel } from '../escape.ts';
import { limits } from '../limits.ts';

/** One field of text in a form. */
export interface FormField {
  /** By which its text is found again. */
  readonly name: string;
  readonly label: string;
  /** Stands between label and field; cut if it is too long. */
  readonly hint: string;
  /** Stands in the field while it is empty; cut if it is too long. */
  readonly example?: string;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  readonly most?: number;
  readonly value?: string;
}

/** A field as Discord takes it. Its value must fit: nothing of it is cut. */
export function formField(field: FormField): APILabelComponent {
  const { name, label, hint, example, isLong = false, isRequired = false, value = '' } = field;
  return {
    type: ComponentType.Label,
    label,
    description: asLabel(hint, limits.formHint),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: isRequired,
      max_length: field.most ?? limits.formField,
      ...(example === undefined ? {} : { placeholder: asHint(example) }),
      ...(value === '' ? {} : { value }),
    },
  };
}

/** Grey words in an empty field, of which Discord takes only so many; nothing that is said or kept. */
function asHint(example: string): string {
  return example.length <= limits.formHint ? example : `${example.slice(0, limits.formHint - 1)}…`;
}
