import { writtenChange, writtenNumber } from '#ui'
import {
  figureMade,
  type Profile,
  published,
  type StatFigure,
  type Unanswered,
} from '../figures/rules.ts'

const EVENTS = ['opened', 'closed', 'cleared'] as const
/** The register began to say why a corporation closed in 2021, in the middle of that year. */
const YEARS = Array.from({ length: 40 }, (_, n) => 2021 + n)

/** Corporations newly registered and closed in whole calendar years; what a registrar clears away is no closure. */
export function corporationsFigure(profile: Profile): StatFigure | Unanswered {
  const { area, own } = profile
  const years = YEARS.flatMap((year) => {
    const [opened, closed, cleared] = EVENTS.map((event) => own(`corporations-${event}`, year))
    return opened && closed ? [{ year, opened, closed, cleared }] : []
  })
  const last = years.at(-1)
  if (!last) {
    return {
      figure: 'corporations',
      title: '法人の開業と廃業',
      sentence: 'この市区町村の法人の新設・閉鎖は、まだ取り込まれていません。',
    }
  }
  const net = (last.opened.value ?? 0) - (last.closed.value ?? 0)
  const counts = `開業${writtenNumber(last.opened.value ?? 0)}件、廃業${writtenNumber(last.closed.value ?? 0)}件`
  const rests = years.flatMap(({ opened, closed, cleared }) =>
    [opened, closed, cleared].flatMap((one) => (one ? [published(one, area)] : [])),
  )
  return figureMade(profile, rests, [], {
    figure: 'corporations',
    coverage: '法人番号を持つ法人。個人事業は含まない',
    finding: `法人は${last.year}年に${counts}（差引${net === 0 ? '±0' : writtenChange(net)}件）`,
    subtitle: '法人の開業（新設）と廃業（閉鎖）の件数。1月から12月までそろった年だけ',
    caveats: [
      '登記官による閉鎖（長く動きのない法人の整理）は、廃業の時期を表さないため廃業に含めず、表の右端に別に示します。',
      '本店の登記による件数で、事業所の開設・閉鎖や個人事業の開廃業は含みません。',
      '2021年は7月からの半年分のため、年の件数にしていません。',
    ],
    drawing: {
      kind: 'lines',
      index: false,
      lines: [
        {
          label: '開業',
          kind: 'self',
          points: years.map(({ year, opened }) => ({ x: year, y: opened.value })),
        },
        {
          label: '廃業',
          kind: 'peer',
          points: years.map(({ year, closed }) => ({ x: year, y: closed.value })),
        },
      ],
    },
    table: {
      head: ['年', '開業（新設）', '廃業（閉鎖）', '差引', '登記官による閉鎖（別掲）'],
      rows: years.map(({ year, opened, closed, cleared }) => [
        String(year),
        opened.value,
        closed.value,
        writtenChange((opened.value ?? 0) - (closed.value ?? 0)),
        cleared?.value ?? null,
      ]),
    },
    statement: `${area.name}の法人は${last.year}年に${counts}（登記官による閉鎖を除く）。`,
  })
}
