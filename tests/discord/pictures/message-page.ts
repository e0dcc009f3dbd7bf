import { Buffer } from 'node:buffer';
import { ButtonStyle } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { Payload } from '../../../src/discord/payload.ts';
import { escapeHtml, toHtml } from './markdown.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  /** Pixels. */
  readonly width: number;
}

const styles: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
};

/** A page that shows a message of the bot as Discord does, with the public web components of its look. */
export function messagePage({ embeds, components, file }: Payload, { theme, width }: Look): string {
  const shown = embeds.map(
    ({ color, description = '', footer }) => `<discord-embed slot="embeds" color="${colour(color)}">
<discord-embed-description slot="description">${toHtml(description)}</discord-embed-description>
${footer ? `<discord-embed-footer slot="footer">${escapeHtml(footer.text)}</discord-embed-footer>` : ''}</discord-embed>`,
  );
  const rows = components.map(
    (row) => `<discord-action-row>${row.components.map(button).join('')}</discord-action-row>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A message</title>
<script type="importmap">${JSON.stringify({ imports: modules })}</script>
<style>${fonts}${styling}body{width:${width}px}</style>
<discord-messages ${theme === 'light' ? 'light-theme' : ''}>
<discord-message author="Readout" avatar="${portrait}" bot timestamp="12:00">
${file?.description === undefined ? '' : picture(file)}${shown.join('')}
${rows.length === 0 ? '' : `<discord-attachments slot="components">${rows.join('')}</discord-attachments>`}
</discord-message></discord-messages>
<script type="module">import '@skyra/discord-components-core'; await document.fonts.ready; document.body.dataset.ready = 'yes';</script>`;
}

function colour(value = 0): string {
  return `#${value.toString(16).padStart(6, '0')}`;
}

function button(one: APIButtonComponent): string {
  const label = 'label' in one ? (one.label ?? '') : '';
  const name = 'emoji' in one ? one.emoji?.name : undefined;
  const emoji = name === undefined ? '' : ` emoji="${drawn(name)}" emoji-name="${escapeHtml(name)}"`;
  const url = 'url' in one ? ` url="${escapeHtml(one.url)}"` : '';
  return `<discord-button type="${styles[one.style] ?? 'secondary'}"${url}${emoji}>${escapeHtml(label)}</discord-button>`;
}

function picture({ content, description = '' }: NonNullable<Payload['file']>): string {
  const bytes = Buffer.from(content).toString('base64');
  return `<img class="attached" alt="${escapeHtml(description)}" src="data:image/png;base64,${bytes}">`;
}

/** Discord draws emoji as pictures; the machine may have no font with them. */
function drawn(name: string): string {
  const thumb = 'M4 9h4l4-7c2 0 3 1 2 4l-1 3h6c2 0 2 2 1 5l-2 6H9l-1-1H4z';
  const paths: Readonly<Record<string, string>> = {
    '👍': `<path fill="#ffcc4d" d="${thumb}"/>`,
    '👎': `<path fill="#ffcc4d" transform="rotate(180 12 12)" d="${thumb}"/>`,
  };
  const bin = '<path fill="#9aaab4" d="M5 7h14l-1 15H6zM3 4h7l1-2h2l1 2h7v2H3z"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${paths[name] ?? bin}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

const portrait =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Crect width='1' height='1' fill='%235865f2'/%3E%3C/svg%3E";
const folder = '/node_modules';
const modules = {
  '@skyra/discord-components-core': `${folder}/@skyra/discord-components-core/dist/index.js`,
  lit: `${folder}/lit/index.js`,
  'lit/': `${folder}/lit/`,
  'lit-html': `${folder}/lit-html/lit-html.js`,
  'lit-html/': `${folder}/lit-html/`,
  'lit-element': `${folder}/lit-element/index.js`,
  'lit-element/': `${folder}/lit-element/`,
  '@lit/context': `${folder}/@lit/context/index.js`,
  '@lit/reactive-element': `${folder}/@lit/reactive-element/reactive-element.js`,
  '@lit/reactive-element/': `${folder}/@lit/reactive-element/`,
};

/** Under the names that the components ask for, so that every machine draws the same letters. */
const fonts = ['gg sans', 'Whitney', 'Noto Sans', 'Source Code Pro']
  .flatMap((family) =>
    (
      [
        [400, '400Regular/Inter_400Regular'],
        [600, '600SemiBold/Inter_600SemiBold'],
      ] as const
    ).map(
      ([weight, file]) =>
        `@font-face{font-family:'${family}';font-weight:${weight};src:url(${folder}/@expo-google-fonts/inter/${file}.ttf)}`,
    ),
  )
  .join('');

const styling = `body{margin:0}.small{font-size:0.8em;opacity:0.8}.gap{height:0.6em}.item{padding-left:1em;text-indent:-0.8em}
.item::before{content:'• '}.quote{border-left:4px solid #8888;padding-left:12px;margin-bottom:4px}
a{color:#00a8fc;text-decoration:none}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #8884;border-radius:4px;padding:6px;margin:4px 0}
discord-embed-description,discord-embed-footer{grid-column:1/-1}
.attached{display:block;width:300px;border-radius:8px;margin:4px 0}`;
