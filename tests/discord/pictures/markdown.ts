/** Stands in for an escaped sign, so that nothing is made of it. */
const ESCAPED = 0xe000;

/** What Discord makes of the marks that the bot uses, as HTML. */
export function toHtml(markdown: string): string {
  const blocks = markdown.split(/```\n?([^]*?)\n?```\n?/);
  return blocks
    .map((block, index) => {
      if (index % 2 === 1) return `<pre>${escapeHtml(block)}</pre>`;
      return block === '' ? '' : linesToHtml(block);
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function linesToHtml(text: string): string {
  const hidden = text.replace(/\\([^0-9A-Za-z\s])/g, (_, sign: string) =>
    String.fromCharCode(ESCAPED + sign.charCodeAt(0)),
  );
  const html = hidden
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const [, small, item, quote, rest = ''] = /^(-# )?(- )?(> ?)?(.*)$/.exec(line) ?? [];
      const shown = inLine(rest);
      if (small !== undefined) return `<div class="small">${shown}</div>`;
      if (item !== undefined) return `<div class="item">${shown}</div>`;
      if (quote !== undefined) return `<div class="quote">${shown}</div>`;
      return rest === '' ? '<div class="gap"></div>' : `<div>${shown}</div>`;
    })
    .join('');
  return html.replace(/[\uE000-\uE07F]/g, (sign) =>
    escapeHtml(String.fromCharCode(sign.charCodeAt(0) - ESCAPED)),
  );
}

function inLine(text: string): string {
  return escapeHtml(text)
    .replace(/\[([^\]]*)\]\((https?:[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
}
