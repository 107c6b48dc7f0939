import en from '../../web/messages/en.json' with { type: 'json' };
import zh from '../../web/messages/zh.json' with { type: 'json' };

export type Language = 'zh' | 'en';
type Key = keyof typeof zh;

/** The words of the site as a reader of that language meets them. */
export class Words {
  readonly language: Language;
  readonly #messages: Readonly<Record<Key, string>>;

  constructor(language: Language) {
    this.language = language;
    this.#messages = language === 'zh' ? zh : en;
  }

  /** A sentence with its places filled. */
  say(key: Key, places: Readonly<Record<string, string | number>> = {}): string {
    return this.#messages[key].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(places[name] ?? ''),
    );
  }

  /** A sentence as a pattern, any words standing in its places. */
  like(key: Key): RegExp {
    const parts = this.#messages[key]
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(parts.join('.*'));
  }
}
