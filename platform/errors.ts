/** The ways an act or a page can end badly. Thrown anywhere, caught only at the edge. */

/** One field of a form and the Japanese sentence that says what to do. A null field: the whole form. */
export type Problem = { readonly field: string | null; readonly sentence: string }

/** 422: the form comes back filled in, with a sentence beside each field. */
export class Invalid extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => p.sentence).join(' '))
    this.problems = problems
  }
}

/** 403: the person may know of the thing, but may not do this. The sentence names who can. */
export class Refused extends Error {
  constructor(sentence = 'この操作をする権限がありません。担当の係長に依頼してください。') {
    super(sentence)
  }
}

/** 403: a dangerous act, and who sits there has not proven it within five minutes. What was typed is kept. */
export class Unproven extends Error {
  constructor() {
    super('この操作の前に、もう一度パスワードで本人確認をしてください。')
  }
}

/** 303: the thing lives on at another address of this house, which the person may open. */
export class Elsewhere extends Error {
  readonly to: string
  constructor(to: string) {
    super(to)
    this.to = to
  }
}

/** 404: absent, hidden from this person, or a broken id: alike. */
export class Missing extends Error {
  constructor() {
    super('お探しのページは見つかりません。')
  }
}

/** 410: it was public, and is withdrawn. */
export class Gone extends Error {
  constructor() {
    super('このページの公開は終わりました。')
  }
}

/** 409: the page comes back with the rule's sentence. */
export class RuleBroken extends Error {
  readonly field: string | null
  constructor(sentence: string, field: string | null = null) {
    super(sentence)
    this.field = field
  }
}

/** What a stale form tells beside the values: who saved, and what a value is called that is a key. */
export type StaleTold = {
  readonly by?: string
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What came in between and stands in no field of the form, by what it is called: 状態, 復活要求. */
  readonly facts?: Readonly<Record<string, string>>
  /** Fields in which the saved words stand unless the person says otherwise: what only the other has. */
  readonly theirsFirst?: readonly string[]
  /** What the fields said when the form was opened, where it is known: what was left so is the other's to say. */
  readonly original?: Readonly<Record<string, string>>
}

/** 409: somebody saved in between. The page shows both versions and loses neither. */
export class Stale extends RuleBroken {
  readonly theirs: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly version: number
  readonly told: StaleTold
  constructor(
    version: number,
    theirs: Readonly<Record<string, string>>,
    labels: Readonly<Record<string, string>>,
    told: StaleTold = {},
  ) {
    super('ほかの人が先に保存しました。二つの内容を見比べて、残すほうで保存し直してください。')
    this.version = version
    this.theirs = theirs
    this.labels = labels
    this.told = told
  }
}

/** 429: too many in a short time. */
export class TooMany extends Error {
  readonly seconds: number
  constructor(
    seconds: number,
    sentence = '操作が続いたため、1分お待ちください。入力した内容は残っています。',
  ) {
    super(sentence)
    this.seconds = seconds
  }
}
