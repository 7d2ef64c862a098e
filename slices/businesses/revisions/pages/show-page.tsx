import { historyOf, Missing, type Visit } from '#platform'
import { nameOfAct } from '#platform/audit'
import { AreaField, Empty, Form, Instant, Notice, Page, Section, Stack, Table } from '#ui'
import { may } from '../../permissions.ts'
import { asTyped, fieldLabels } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { asItStood, changesIn, differences, shownValue, withWhoSaved } from '../rules.ts'
import { sightOf } from './list-page.tsx'

export async function ShowPage({ here, params, filled }: Visit<typeof at.revision>) {
  const saved = await businessSeenBy(here, params.businessId)
  const changes = changesIn(await historyOf(here, saved.id, 1_000))
  const change = changes.find(({ seq }) => String(seq) === params.seq)
  if (change === undefined) throw new Missing()
  const now = asTyped(saved)
  const then = asItStood(changes, change.seq, now)
  const sight = sightOf(here)
  const fields = differences(then, now)
  return (
    <Page
      title="この時点の内容"
      back={at.revisions(params)}
      lede={
        <>
          {saved.name}　<Instant at={change.at} />に{change.actorName}が「{nameOfAct(change.verb)}
          」あとの内容です。
        </>
      }
    >
      <Stack wide>
        {change.isErased && (
          <Notice kind="warn">
            この変更の値は消去されているため、前後の記録から分かる内容だけを示しています。
          </Notice>
        )}
        <Table
          caption="この時点といまの内容"
          rows={Object.keys(fieldLabels).filter((field) => then[field] || now[field])}
          rowKey={(field) => field}
          empty={null}
          columns={[
            { key: 'field', label: '項目', cell: (field) => fieldLabels[field] },
            {
              key: 'then',
              label: 'この時点',
              cell: (field) => shownValue(field, then[field] ?? '', sight),
            },
            {
              key: 'now',
              label: 'いま',
              cell: (field) => shownValue(field, now[field] ?? '', sight),
            },
            {
              key: 'differs',
              label: 'ちがい',
              cell: (field) => (fields.includes(field) ? 'ちがう' : '同じ'),
            },
          ]}
          fold
        />
        {may.writeBusinesses(here.person) &&
          saved.state !== '統合済' &&
          (fields.length === 0 ? (
            <Empty
              title="いまの内容と同じです"
              why="戻すところはありません。ほかの時点は「変更の記録」から選べます。"
              stage="rec"
            />
          ) : (
            <Section
              title="この状態に戻す"
              note={`戻るのは${fields.map((field) => fieldLabels[field]).join('・')}です。状態（登録・休業など）は変わりません`}
            >
              <Form
                to={at.restoration(params)}
                name="restore"
                filled={withWhoSaved(filled)}
                version={saved.version}
                submit="この状態に戻す"
              >
                <AreaField name="reason" label="戻す理由" rows={2} required />
              </Form>
            </Section>
          ))}
      </Stack>
    </Page>
  )
}
