import { Stat, Stats, writtenNumber } from '#ui'
import { changeOf } from '../../decompositions/rules.ts'
import { type Profile, seriesCalled, wholeValue } from '../../figures/rules.ts'
import { leadingQuotient, quotientsOf } from '../../quotients/rules.ts'
import { writtenAmount, writtenObservation } from '../../trends/rules.ts'

/** Four figures at the head of a place's page, each with what it is compared with. */
export function KeyFigures({ profile }: { profile: Profile }) {
  const total = wholeValue(profile.own('employees', 2021))
  const leading = leadingQuotient(quotientsOf(profile))
  return (
    <Stats>
      <Stat
        label="従業者（民営、2021年）"
        value={total === null ? '—' : writtenNumber(total)}
        unit="人"
        note={changeOf(profile)}
      />
      {leading ? (
        <Stat
          label={`${leading.division.name}の特化係数（2021年）`}
          value={writtenNumber(leading.lq, 2)}
          note={`従業者${writtenNumber(leading.employees)}人${leading.before === null ? '' : `。2016年は${writtenNumber(leading.before, 2)}`}`}
        />
      ) : (
        <Stat label="特化係数（2021年）" value="—" note="従業者30人以上の業種がありません" />
      )}
      <Shipments profile={profile} />
      <People profile={profile} />
    </Stats>
  )
}

function Shipments({ profile }: { profile: Profile }) {
  const { scale } = seriesCalled('shipments')
  const last = profile.own('shipments', 2018)
  const first = profile.own('shipments', 2006)
  const value = wholeValue(last)
  const past = wholeValue(first)
  return (
    <Stat
      label="製造品出荷額等（2018年）"
      value={value === null ? writtenObservation(last) : writtenAmount(value, scale)}
      note={
        past === null
          ? '付加価値ではありません'
          : `2006年は${writtenAmount(past, scale)}。付加価値ではありません`
      }
    />
  )
}

function People({ profile }: { profile: Profile }) {
  const all = wholeValue(profile.own('population', 2020))
  const old = wholeValue(profile.own('population-65', 2020))
  const [nation, nationOld] = [
    wholeValue(profile.nation('population', 2020)),
    wholeValue(profile.nation('population-65', 2020)),
  ]
  const share = (part: number | null, whole: number | null) =>
    part === null || !whole ? '—' : `${writtenNumber((part / whole) * 100, 1)}％`
  return (
    <Stat
      label="人口（2020年国勢調査）"
      value={all === null ? '—' : writtenNumber(all)}
      unit="人"
      note={`65歳以上 ${share(old, all)}（全国 ${share(nationOld, nation)}）`}
    />
  )
}
