import { formatYen } from '#packages/japan'
import { Day, Fact, Facts } from '#ui'
import { industryInWords, jsicRevisions } from '../industries/rules.ts'
import { employeeBand } from '../rules.ts'
import type { Business } from '../tables.ts'

export function Identity({ business }: { business: Business }) {
  return (
    <Facts>
      <Fact term="種類">{business.kind}</Fact>
      <Fact term="法人番号">
        {business.corporateNumber ?? (business.kind === '法人' ? '未確認' : '')}
      </Fact>
      <Fact term="屋号・別名">{business.aliases.join('、')}</Fact>
      <Fact term="英語の名称">{business.nameEn}</Fact>
    </Facts>
  )
}

export function Contact({ business }: { business: Business }) {
  return (
    <Facts>
      <Fact term="所在地">
        {[business.postalCode && `〒${business.postalCode}`, business.address]
          .filter(Boolean)
          .join('　')}
      </Fact>
      <Fact term="地区">{business.district}</Fact>
      {business.phone !== null && <Fact term="電話">{business.phone}</Fact>}
      {business.mail !== null && <Fact term="メール">{business.mail}</Fact>}
      <Fact term="連絡の方法">{business.preferredWay || '聞いていない'}</Fact>
    </Facts>
  )
}

export function Work({ business, exact }: { business: Business; exact: boolean }) {
  const { employees, employeesOn, jsicRevision, foundedYear, capitalYen } = business
  return (
    <Facts>
      <Fact term="業種">
        {industryInWords(business.jsicCode) ?? '不明'}
        {jsicRevision !== null && (
          <small class="mut">
            <br />
            日本標準産業分類 {jsicRevisions.find((one) => one.revision === jsicRevision)?.label}
          </small>
        )}
      </Fact>
      <Fact term="従業員数">
        {exact && employees !== null ? `${employees}人` : employeeBand(employees)}
        {exact && employeesOn !== null && (
          <small class="mut">
            <br />
            <Day on={employeesOn} />
            の時点。役員・家族を含む
          </small>
        )}
      </Fact>
      <Fact term="創業">{foundedYear === null ? '不明' : `${foundedYear}年`}</Fact>
      <Fact term="資本金">{capitalYen === null ? '不明' : `${formatYen(capitalYen)}円`}</Fact>
    </Facts>
  )
}
