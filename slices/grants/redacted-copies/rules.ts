import { broken, type FileKind, type Ruling } from '#platform'
import { type Known, type Telltale, telltales } from '../stage-views/rules.ts'

/** Letters under a black box stay in Word and Excel, so a copy is a page or a picture. */
export const copyKinds: readonly FileKind[] = ['pdf', 'jpeg', 'png']

/** What a form of numbers may be besides what it looks like: an amount, a number of a model. */
const patterned: readonly string[] = ['URL', 'メールアドレス', '電話番号']

/** Every telltale in any reading of a copy, each word once; gaps between letters hide nothing. */
export function telltalesOfCopy(readings: readonly string[], known: Known): readonly Telltale[] {
  const found = new Map<string, Telltale>()
  for (const reading of readings)
    for (const text of [reading, reading.replace(/\s/g, '')])
      for (const one of telltales(text, known)) found.set(`${one.what} ${one.text}`, one)
  return [...found.values()]
}

/** A copy that still says whose it is is not shown to anybody. */
export function theCopyNamesNobody(found: readonly Telltale[], keepsNumbers: boolean): Ruling {
  const named = found.filter(({ what }) => !patterned.includes(what))
  const numbers = found.filter(({ what }) => patterned.includes(what))
  const said = (rows: readonly Telltale[]) => [...new Set(rows.map(({ what }) => what))].join('・')
  if (named.length > 0)
    return broken(
      `写しに、${said(named)}と思われる文字が残っています（例「${named[0]?.text}」）。黒い四角の下にも文字は残ります。印刷して塗り、スキャンした写しを付けてください。`,
      'file',
    )
  return (
    numbers.length === 0 ||
    keepsNumbers ||
    broken(
      `写しに、${said(numbers)}と思われる文字が残っています（例「${numbers[0]?.text}」）。申請者のものでないときは、そのことに印を付けてください。`,
      'keepsNumbers',
    )
  )
}

export function theCopyIsAnother(copyHash: string, ownHash: string): Ruling {
  return (
    copyHash !== ownHash ||
    broken('元の添付と同じファイルです。黒塗りの写しを選んでください。', 'file')
  )
}

/** Only where a stage is still to be read without names. */
export function copiesAreWanted(stage: {
  readonly isBlind: boolean
  readonly isReceived: boolean
  readonly isOver: boolean
}): Ruling {
  if (!stage.isBlind) return broken('この公募は、名を伏せない審査です。写しは要りません。')
  if (!stage.isReceived) return broken('受け付けた申請にだけ、写しを付けられます。')
  return !stage.isOver || broken('名を伏せる段階は終わっています。')
}
