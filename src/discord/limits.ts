/**
 * Discord's limits that this code relies on; lengths in UTF-16 units, which is never less than Discord counts.
 * Each name stands beside the page that gives it (https://discord.com/developers/docs, state of August 2026).
 */
export const limits = {
  /** resources/message#create-message */
  embeds: 10,
  /** resources/message#embed-object-embed-limits */
  embedDescription: 4096,
  /** resources/message#embed-object-embed-limits */
  embedFooter: 2048,
  /** All texts of all embeds of a message: resources/message#embed-object-embed-limits */
  embedTotal: 6000,
  /** components/reference#action-row */
  buttonsInRow: 5,
  /** components/reference#button */
  buttonLabel: 80,
  /** components/reference#anatomy-of-a-component */
  customId: 100,
  /** components/reference#button */
  buttonUrl: 512,
  /** interactions/application-commands#application-command-object-application-command-option-structure */
  choices: 25,
  /** interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choiceName: 100,
  /** interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choiceValue: 100,
  /** interactions/receiving-and-responding#interaction-response-object-modal */
  formTitle: 45,
  /** components/reference#text-input */
  formField: 4000,
  /** components/reference#label */
  formHint: 100,
  /** components/reference#string-select-select-option-structure */
  selectLabel: 100,
  /** resources/message#attachment-object */
  attachmentDescription: 1024,
  /** Bytes of a file, where the server has bought no more: reference#uploading-files */
  file: 10_485_760,
} as const;
