import { fiscalYearOf, formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export function notMoreThanAdopted(amountYen: number, adoptedYen: number | null): Ruling {
  return (
    adoptedYen === null ||
    amountYen <= adoptedYen ||
    broken(`採択額は${formatYen(adoptedYen)}円です。これを超える額は申請できません。`, 'amountYen')
  )
}

export function notMoreThanReckoned(amountYen: number, reckonedYen: number): Ruling {
  return (
    amountYen <= reckonedYen ||
    broken(
      `要綱の率と上限で計算した額は${formatYen(reckonedYen)}円です。これを超える額にはできません。`,
      'amountYen',
    )
  )
}

/** 会計年度独立: a project that crosses 31 March needs 繰越. */
export function theProjectEndsWithinTheYear(endsOn: LocalDate | null, fiscalYear: number): Ruling {
  if (endsOn === null)
    return broken(
      '補助事業の期間が書かれていないため、交付申請に進めません。担当へお知らせください。',
    )
  return (
    fiscalYearOf(endsOn) <= fiscalYear ||
    broken('完了日が年度を越えています。繰越の手続がない場合は3月31日までにしてください。')
  )
}

/** 併給不可: another subsidy for the same costs stops it. */
export function noOtherPaysTheSame(mode: string, others: readonly string[]): Ruling {
  const [name] = others
  return (
    mode !== '併給不可' ||
    name === undefined ||
    broken(
      `「${name}」と同じ経費は併せて受けられません。経費を分けるか、どちらかを選んでください。`,
    )
  )
}
