import type { Visit } from '#platform'
import { Button, Day, Form, Page, Section, Table, Tag, TextField } from '#ui'
import { businesses } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { standardChannels } from '../rules.ts'
import { type Channel, channelsSeenBy } from '../tables.ts'

type Line = { name: string; own: Channel | null }

/** Through what goods are sold: the channels of every city, and those that this one counts besides. */
export async function ListPage({ here, filled }: Visit<typeof at.channels>) {
  const own = await channelsSeenBy(here)
  const writes = may.writeChannels(here.person)
  const lines: Line[] = [
    ...standardChannels.map((name) => ({ name, own: null })),
    ...own.map((channel) => ({ name: channel.name, own: channel })),
  ]
  return (
    <Page
      title="販路の種類"
      back={businesses()}
      lede="売上を、どこを通して売ったかで分けるときの区分です。市で足した区分は、全部の事業者の記録に出ます。"
    >
      <Table
        caption="販路の種類"
        rows={lines}
        rowKey={(row) => row.name}
        total={`${lines.length}件`}
        empty={null}
        columns={[
          { key: 'name', label: '販路', cell: (row) => row.name },
          {
            key: 'origin',
            label: '区分',
            cell: (row) =>
              row.own === null ? (
                <Tag kind="line">どの市にも共通</Tag>
              ) : row.own.stoppedOn === null ? (
                <Tag kind="ok">市で追加</Tag>
              ) : (
                <>
                  <Tag kind="warn">使わない</Tag> <Day on={row.own.stoppedOn} form="short" />
                  から
                </>
              ),
          },
          {
            key: 'splits',
            label: '使われている記録（件）',
            align: 'n',
            cell: (row) => (row.own === null ? '—' : row.own.splits),
          },
          { key: 'note', label: '説明', cell: (row) => row.own?.note || '—' },
          {
            key: 'step',
            label: '変える',
            cell: (row) => (row.own && writes ? <Step channel={row.own} filled={filled} /> : '—'),
          },
        ]}
        fold
      />
      {writes && (
        <Section title="販路を足す">
          <Form to={at.channels()} name="add" filled={filled} submit="販路を加える">
            <TextField
              name="name"
              label="販路の名前"
              required
              maxlength={30}
              hint="例：観光土産店、工場見学の即売"
            />
            <TextField name="note" label="説明" maxlength={200} />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Step({ channel, filled }: { channel: Channel; filled: Visit['filled'] }) {
  const params = { channelId: channel.id }
  const isUsed = channel.stoppedOn === null
  return (
    <Form
      to={isUsed ? at.stop(params) : at.resumption(params)}
      name={`step-${channel.id}`}
      filled={filled}
      inline
      acts={
        <Button kind="sub" size="sm">
          {isUsed ? `${channel.name}を使わない` : `${channel.name}をまた使う`}
        </Button>
      }
    />
  )
}
