import type { Visit } from '#platform'
import { AreaField, Form, HiddenField, Notice, Page, RadioField, Section, Stack, Table } from '#ui'
import { collisionsOf, countsInWords, inWords, keyOf, labelOf } from '../../links/rules.ts'
import { linksOf } from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { withWhoSaved } from '../../revisions/rules.ts'
import { asTyped, toldValue } from '../../rules.ts'
import { businessSeenBy, type Typed } from '../../tables.ts'
import * as at from '../addresses.ts'
import { differingGroups, type Group, offeredSide, theyCanBeMadeOne, typedOf } from '../rules.ts'

/** What a merge would do, field by field and row by row, and the choices that it asks for. */
export async function MergingPage({ here, params, filled }: Visit<typeof at.merging>) {
  const winner = await businessSeenBy(here, params.businessId)
  const loser = await businessSeenBy(here, params.otherId)
  const rows = await linksOf(here, [winner.id, loser.id])
  const mine = rows.filter((row) => row.businessId === winner.id)
  const theirs = rows.filter((row) => row.businessId === loser.id)
  const collisions = collisionsOf(mine, theirs)
  const doubled = new Set(collisions.map((collision) => collision.theirs.rowId))
  const moving = theirs.filter(({ rowId }) => !doubled.has(rowId))
  const allowed = theyCanBeMadeOne(winner, loser)
  const [a, b] = [typedOf(winner), typedOf(loser)]
  const asked = winner.id === loser.id ? [] : differingGroups(a, b)
  const merges = may.mergeBusinesses(here.person)
  return (
    <Page
      title="二つの登録を統合する"
      back={at.partner({ businessId: winner.id })}
      lede={`「${winner.name}」を残し、「${loser.name}」をここに統合します。統合した登録のアドレスは、残した登録を開くようになります。`}
    >
      <Stack wide>
        {allowed !== true && <Notice kind="bad">{allowed.sentence}</Notice>}
        {!merges && (
          <Notice>
            統合するのは係長です。ここでは、統合するとどうなるかだけを見られます。見終わったら、理由を添えて係長に頼んでください。
          </Notice>
        )}
        <Section title="移す記録" note={countsInWords(moving)}>
          <Table
            caption="統合する登録から、残す登録に移す記録"
            rows={moving}
            rowKey={keyOf}
            empty={<p class="mut">移す記録はありません。</p>}
            columns={[
              { key: 'link', label: '種類', cell: ({ link }) => labelOf(link) },
              { key: 'says', label: '内容', cell: ({ says }) => says || '—' },
            ]}
            tight
            fold
          />
        </Section>
        {allowed === true && merges ? (
          <Form
            to={at.merging(params)}
            name="merge"
            filled={withWhoSaved(filled)}
            version={winner.version}
            submit="統合する"
            danger
          >
            <HiddenField name="otherVersion" value={loser.version} />
            {asked.length > 0 && (
              <Section title="項目ごとの値" note="違う項目だけ。選ばれているのは、残す登録の値です">
                <Stack>
                  {asked.map((group) => (
                    <Choice group={group} winner={a} loser={b} />
                  ))}
                </Stack>
              </Section>
            )}
            {collisions.length > 0 && (
              <Section
                title="どちらにもある記録"
                note="一つの事業者に一つだけのもの。選ばなかったほうは、統合した登録に控えとして残ります"
              >
                {collisions.map((collision) => (
                  <RadioField
                    name={`keep.${keyOf(collision.theirs)}`}
                    label={inWords(collision.theirs)}
                    required
                    value="winner"
                    options={[
                      { value: 'winner', label: `残す登録（${winner.name}）の記録を使う` },
                      { value: 'loser', label: `統合する登録（${loser.name}）の記録を使う` },
                    ]}
                  />
                ))}
              </Section>
            )}
            <AreaField
              name="reason"
              label="同じ事業者だと、どう確かめたか"
              rows={2}
              hint="統合票に載ります。病名や家庭の事情は書かないでください。"
              required
            />
          </Form>
        ) : (
          <Preview groups={asked} winner={a} loser={b} />
        )}
      </Stack>
    </Page>
  )
}

const says = (group: Group, record: Typed) => {
  const typed = asTyped(record)
  return group.fields
    .map((field) => (typed[field] ? toldValue(field, typed[field]) : '（空欄）'))
    .join(' ／ ')
}

function Choice({ group, winner, loser }: { group: Group; winner: Typed; loser: Typed }) {
  return (
    <RadioField
      name={`take.${group.name}`}
      label={group.label}
      required
      value={offeredSide(group, winner)}
      options={[
        { value: 'winner', label: says(group, winner), note: '残す登録' },
        { value: 'loser', label: says(group, loser), note: '統合する登録' },
        ...(group.name === 'aliases'
          ? [
              {
                value: 'both',
                label: '両方を合わせる',
                note: '使わなくなる名称も別名に残し、それでもさがせるようにします',
              },
            ]
          : []),
      ]}
    />
  )
}

function Preview(props: { groups: readonly Group[]; winner: Typed; loser: Typed }) {
  return (
    <Section title="違う項目">
      <Table
        caption="違う項目"
        rows={props.groups}
        rowKey={({ name }) => name}
        empty={<p class="mut">違う項目はありません。</p>}
        columns={[
          { key: 'label', label: '項目', cell: ({ label }) => label },
          { key: 'winner', label: '残す登録', cell: (group) => says(group, props.winner) },
          { key: 'loser', label: '統合する登録', cell: (group) => says(group, props.loser) },
        ]}
        fold
      />
    </Section>
  )
}
