import { formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import {
  CheckField,
  Columns,
  DateField,
  Empty,
  Fact,
  Facts,
  Form,
  Notice,
  Page,
  Refused,
  RowLink,
  Rows,
  SampleTag,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { reviews } from '../../declarations/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { accountsOffered, ownReviewer, reviewerSeenBy, reviewersSeenBy, tiesOf } from '../tables.ts'
import { TieForm, TieTable } from './tie-form.tsx'

export async function ReviewersPage({ here, filled }: Visit<typeof at.reviewers>) {
  const rows = await reviewersSeenBy(here)
  const offered = await accountsOffered(here)
  return (
    <Page title="審査員" lede="補助金の審査をする方と、その利害関係の登録です。">
      <Refused filled={filled} forms={offered.length > 0 ? ['reviewer'] : []} />
      <Section title="登録された審査員">
        {rows.length === 0 ? (
          <Empty
            title="審査員がいません"
            why="登録すると、公募の審査員に加えられます。"
            stage="act"
          />
        ) : (
          <Rows>
            {rows.map((one) => (
              <RowLink
                href={at.reviewer({ reviewerId: one.id })}
                title={one.name}
                note={`${one.affiliation}　${one.isOutside ? '外部' : '庁内'}　任期 ${formatWareki(one.termTo)}まで`}
                side={`利害関係 ${one.ties}件`}
              />
            ))}
          </Rows>
        )}
      </Section>
      {may.managePanels(here.person) && (
        <Section title="審査員を登録する">
          {offered.length === 0 ? (
            <p>審査員か委員の役割を持ち、まだ登録されていないアカウントはありません。</p>
          ) : (
            <Form to={at.reviewers()} name="reviewer" filled={filled} submit="登録する">
              <Columns shape="2">
                <SelectField
                  name="accountId"
                  label="アカウント"
                  required
                  empty="選んでください"
                  options={offered.map(({ id, name, login }) => ({
                    value: id,
                    label: `${name}（${login}）`,
                  }))}
                />
                <TextField name="affiliation" label="所属" required />
                <TextField name="expertise" label="専門（「、」で区切る）" />
                <TextField name="groupKeys" label="企業グループの法人番号（「、」で区切る）" />
                <TextField name="address" label="住所" />
                <TextField name="phone" label="電話" type="tel" />
                <DateField name="termFrom" label="任期の始まり" required />
                <DateField name="termTo" label="任期の終わり" required />
              </Columns>
              <CheckField name="isOutside" label="課の外の方である" value />
            </Form>
          )}
        </Section>
      )}
    </Page>
  )
}

export async function ReviewerPage({ here, params, filled }: Visit<typeof at.reviewer>) {
  const one = await reviewerSeenBy(here, params.reviewerId)
  const writes = may.managePanels(here.person)
  return (
    <Page title={one.name} back={at.reviewers()} tags={one.isSample && <SampleTag />}>
      <Refused filled={filled} forms={writes ? ['tie'] : []} />
      <Facts>
        <Fact term="所属">{one.affiliation}</Fact>
        <Fact term="専門">{one.expertise || '不詳'}</Fact>
        <Fact term="住所">{one.address || '不詳'}</Fact>
        <Fact term="電話">{one.phone || '不詳'}</Fact>
        <Fact term="任期">{`${formatWareki(one.termFrom)}から${formatWareki(one.termTo)}まで`}</Fact>
      </Facts>
      <Section title="利害関係">
        <TieTable
          ties={await tiesOf(here, [one.id])}
          endAt={(interestId) =>
            writes ? at.interestEnd({ reviewerId: one.id, interestId }) : null
          }
        />
      </Section>
      {writes && (
        <Section title="利害関係を加える">
          <TieForm to={at.interests({ reviewerId: one.id })} filled={filled} />
        </Section>
      )}
    </Page>
  )
}

/** A member's own register of ties. */
export async function OwnInterestsPage({ here, filled }: Visit<typeof at.ownInterests>) {
  const own = await ownReviewer(here)
  if (!own)
    return (
      <Page title="自分の利害関係" back={reviews()}>
        <Refused filled={filled} forms={[]} />
        <Empty
          title="審査員として登録されていません"
          why="審査をお願いするときに、事務局が登録します。"
          stage="act"
        />
      </Page>
    )
  return (
    <Page
      title="自分の利害関係"
      back={reviews()}
      lede="年に1回と、公募のたびに確かめてください。審査の前に、申請者と突き合わせます。"
    >
      <Refused filled={filled} forms={['tie']} />
      <Notice>
        家族の関係は、ここに登録されたものだけを使います。氏名から推し量ることはしません。
      </Notice>
      <Section title="登録したもの">
        <TieTable
          ties={await tiesOf(here, [own.id])}
          endAt={(interestId) => at.ownInterestEnd({ interestId })}
        />
      </Section>
      <Section title="加える">
        <TieForm to={at.ownInterests()} filled={filled} />
      </Section>
    </Page>
  )
}
