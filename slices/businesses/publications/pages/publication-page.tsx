import { pidOf, type Visit } from '#platform'
import {
  AreaField,
  Card,
  Columns,
  Confirm,
  DiffTable,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  SampleTag,
  Section,
  Stack,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { consents as consentsPage } from '../../consents/addresses.ts'
import { noConsentSentence } from '../../consents/rules.ts'
import { inForceOf } from '../../consents/tables.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { comparedCopies, copyFor, isOutOfDate } from '../rules.ts'
import { publicationStanding, stepsOf } from '../tables.ts'

/** 公開名簿での見え方: what stands in public, what would stand there, and who lets it. */
export async function PublicationPage({ here, params, filled }: Visit<typeof at.publication>) {
  const business = await businessSeenBy(here, params.businessId)
  const published = await publicationStanding(here, business.id)
  const [consent] = await inForceOf(here, business.id, '公開')
  const steps = await stepsOf(here, business.id)
  const names = steps.map(({ name }) => name)
  const now = consent ? copyFor(business, names, consent.fields) : null
  const stale = published !== null && now !== null && isOutOfDate(published, now)
  const publishes = may.publishBusinesses(here.person)
  return (
    <Page
      title="公開名簿での見え方"
      back={businessPage(params)}
      lede={business.name}
      tags={business.isSample && <SampleTag />}
    >
      {consent === undefined && <Notice kind="warn">{noConsentSentence}</Notice>}
      {stale && (
        <Notice kind="warn">
          公開している内容が古くなっています。違いを確かめて載せ直してください。
        </Notice>
      )}
      {business.state !== '登録' && published === null && (
        <Notice kind="info">
          いまの状態は「{business.state}」です。公開名簿には、「登録」の事業者だけが出ます。
        </Notice>
      )}
      <Columns shape="main">
        <Stack wide>
          {now !== null ? (
            <Section
              title={published === null ? '載せるとこう見えます' : 'いま載っている内容'}
              note="同意の範囲だけ。電話・財務・担い手は載りません"
            >
              {published === null || stale ? (
                <DiffTable
                  caption="いまの公開と、載せた後"
                  rows={comparedCopies(published, now).map(({ label, before, after }) => ({
                    label,
                    before: before || '—',
                    after: after || '—',
                  }))}
                />
              ) : (
                <Facts>
                  {comparedCopies(published, now).map(({ label, after }) => (
                    <Fact term={label}>{after}</Fact>
                  ))}
                </Facts>
              )}
            </Section>
          ) : (
            <Section title="いまは、外から見えません">
              <p>
                公開名簿にも、外部の検索にも出ていません。本人から公開の同意を得て「
                <a href={consentsPage(params)}>同意</a>」に記録すると、載せられます。
              </p>
            </Section>
          )}
          {publishes && (published === null || stale) && (
            <Form
              to={at.publication(params)}
              name="publish"
              filled={filled}
              submit={published === null ? '公開名簿に載せる' : '公開名簿に載せ直す'}
            />
          )}
          {!publishes && published === null && consent !== undefined && (
            <Notice kind="info">公開名簿に載せるのは係長です。確かめてもらってください。</Notice>
          )}
        </Stack>
        <Stack>
          <Card title="公開の状態">
            <Facts>
              <Fact term="状態">{published === null ? '載せていない' : '掲載中'}</Fact>
              {published !== null && (
                <Fact term="載せた">
                  <Instant at={published.publishedAt} form="short" />　{published.publishedName}
                </Fact>
              )}
              <Fact term="同意">{consent === undefined ? 'なし' : '有効'}</Fact>
            </Facts>
            {published !== null && (
              <>
                <p>
                  <a href={at.maker({ makerPid: pidOf(here.city, business.id) })}>
                    公開ページを見る
                  </a>
                </p>
                {publishes && (
                  <Confirm
                    open="取り下げる"
                    title="公開名簿から取り下げますか"
                    to={at.publicationEnd(params)}
                    name="end"
                    filled={filled}
                    submit="公開名簿から取り下げる"
                    danger
                  >
                    <p>
                      すぐに見えなくなり、公開ページは「公開の終わったページ」になります。同意が有効なあいだは、いつでも載せ直せます。
                    </p>
                    <AreaField name="reason" label="取り下げる理由" rows={2} required />
                  </Confirm>
                )}
              </>
            )}
          </Card>
        </Stack>
      </Columns>
    </Page>
  )
}
