import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { Missing, type Visit } from '#platform'
import { Fact, Facts, Form, Instant, NumberField, Page, TextField } from '#ui'
import { line } from '../../budget-lines/addresses.ts'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { may } from '../../permissions.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { restrictedUntil } from '../rules.ts'
import { assetSeenBy } from '../tables.ts'

const year = (value: number) => formatFiscalYear(toFiscalYear(value))

/** One asset: what binds it, and the form for the section that reads the table. */
export async function AssetPage({ here, params, filled }: Visit<typeof at.asset>) {
  if (!/^\d{1,4}$/.test(params.number)) throw new Missing()
  const asset = await assetSeenBy(here, params.lineId, Number(params.number))
  const measure = await measureSeenBy(here, asset.measureId)
  const isOwn = may.writeMeasures(here.person) && here.person.section?.id === measure.sectionId
  return (
    <Page title={asset.content} back={at.assets()} lede={asset.measureName}>
      <Facts>
        <Fact term="節">
          <a href={line({ lineId: asset.lineId })}>{setsuLabel(asset)}</a>
        </Fact>
        <Fact term="金額">{`${formatYen(asset.yen)}円`}</Fact>
        <Fact term="国の制度">{asset.schemes}</Fact>
        <Fact term="取得年度">{year(asset.fiscalYear)}</Fact>
        <Fact term="財産の種類">{asset.assetKind ?? '要確認'}</Fact>
        <Fact term="処分制限の最終年度">
          {asset.years === null
            ? '要確認'
            : `${year(restrictedUntil(asset.fiscalYear, asset.years))}（取得の翌年度から${asset.years}年）`}
        </Fact>
        <Fact term="確かめたページ">{asset.page ?? ''}</Fact>
        <Fact term="確かめた人と日時">
          {asset.readName} <Instant at={asset.readAt} />
        </Fact>
      </Facts>
      {isOwn && (
        <Form to={at.asset(params)} filled={filled} submit="処分制限を登録する">
          <TextField
            name="assetKind"
            label="財産の種類"
            hint="処分制限期間の表にある名称（例：器具及び備品）"
            required
            value={asset.assetKind ?? undefined}
          />
          <NumberField
            name="years"
            label="処分制限の年数"
            unit="年"
            required
            value={asset.years ?? undefined}
          />
          <TextField
            name="page"
            label="年数を確かめたページ"
            required
            value={asset.page ?? undefined}
          />
        </Form>
      )}
    </Page>
  )
}
