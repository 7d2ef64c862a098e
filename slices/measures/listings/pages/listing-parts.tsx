import { formatFraction, formatYen, normaliseForSearch } from '#packages/japan'
import { Tag, type TagKind } from '#ui'
import { parseRate, rateKindLabels } from '../../rates/rules.ts'
import type { Standing } from '../rules.ts'
import type { Listing } from '../tables.ts'

const kinds: Readonly<Record<Standing, TagKind>> = {
  受付前: 'line',
  受付中: 'ok',
  締切間近: 'warn',
  受付終了: 'line',
  期間不明: 'line',
  掲載終了: 'line',
}

export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag kind={kinds[standing]}>{standing}</Tag>
}

/** Many publishers write the title into the field of the institution; said twice it tells nothing. */
export const ownInstitution = ({ title, institution }: Pick<Listing, 'title' | 'institution'>) =>
  normaliseForSearch(title) === normaliseForSearch(institution) ? '' : institution

/** What the words say of the rate, as a proposal; what they do not say stays 不明. */
export function rateInWords(text: string): string {
  const { kind, min, max } = parseRate(text)
  if (min === null) return rateKindLabels[kind]
  return kind === 'single'
    ? formatFraction(min)
    : `${formatFraction(min)}〜${formatFraction(max)}（要確認）`
}

export const capInWords = (capYen: number | null) =>
  capYen === null ? '不明' : `${formatYen(capYen, { unit: '千円' })}千円`
