import { FileLink, keptFiles, type Visit } from '#platform'
import {
  CheckField,
  FileField,
  Form,
  Instant,
  Notice,
  Page,
  Refused,
  Section,
  SelectField,
  Table,
} from '#ui'
import { application as applicationPage } from '../../applications/addresses.ts'
import { caseSeenBy } from '../../applications/tables.ts'
import { attachment } from '../../attachments/addresses.ts'
import { attachmentsOf } from '../../attachments/tables.ts'
import { smallTownSentence } from '../../stage-views/rules.ts'
import * as at from '../addresses.ts'
import { copiesAreWanted } from '../rules.ts'
import { copiesOf, stageOfCopies } from '../tables.ts'

/** The attachments of an application, and what of each a blind stage shows. */
export async function CopiesPage({ here, params, filled }: Visit<typeof at.copies>) {
  const application = await caseSeenBy(here, params.applicationId)
  const wanted = copiesAreWanted(await stageOfCopies(here, application))
  const attached = (await attachmentsOf(here, application.id)).filter(({ isCurrent }) => isCurrent)
  const copies = new Map(
    (await copiesOf(here, application.id)).map((one) => [one.attachmentId, one]),
  )
  const kept = await keptFiles(here, [
    ...attached.map(({ fileId }) => fileId),
    ...[...copies.values()].map(({ fileId }) => fileId),
  ])
  const fileOf = (fileId: string) => kept.find(({ id }) => id === fileId)
  const writes = wanted === true && attached.length > 0
  return (
    <Page
      title="黒塗りの写し"
      back={applicationPage(params)}
      lede={`${application.receiptLabel}　${application.applicantName}。名を伏せる段階で審査員が見るのは、ここに付けた写しだけです。`}
    >
      <Refused filled={filled} forms={writes ? ['copy'] : []} />
      {wanted === true ? (
        <Notice>{`写しのない添付は、審査員に見せません。${smallTownSentence}。`}</Notice>
      ) : (
        <Notice>{wanted.sentence}</Notice>
      )}
      <Table
        caption="添付と写し"
        rows={attached}
        rowKey={({ id }) => id}
        fold
        empty={<p>添付はありません。</p>}
        columns={[
          { key: 'slot', label: '種類', cell: ({ slot }) => slot },
          {
            key: 'name',
            label: '添付',
            cell: ({ id, fileId, name }) => {
              const file = fileOf(fileId)
              const href = attachment({ ...params, attachmentId: id })
              return file ? <FileLink here={here} file={file} href={href} /> : name
            },
          },
          {
            key: 'copy',
            label: '写し',
            cell: ({ id }) => {
              const copy = copies.get(id)
              const file = copy && fileOf(copy.fileId)
              if (!copy || !file) return '写しなし（見せません）'
              return (
                <FileLink here={here} file={file} href={at.copy({ ...params, attachmentId: id })} />
              )
            },
          },
          {
            key: 'check',
            label: '確かめ',
            cell: ({ id }) => {
              const copy = copies.get(id)
              return copy ? (
                <>
                  {`${copy.reading}　${copy.keptName}　`}
                  <Instant at={copy.keptAt} form="short" />
                  <br />
                  <small class="mut">{`SHA-256 ${copy.sha256.slice(0, 16)}`}</small>
                </>
              ) : (
                '—'
              )
            },
          },
        ]}
      />
      {writes && (
        <Section title="写しを付ける">
          <Form to={at.copies(params)} name="copy" filled={filled} submit="写しを付ける" multipart>
            <SelectField
              name="attachmentId"
              label="添付"
              required
              empty="選んでください"
              options={attached.map(({ id, slot, name }) => ({
                value: id,
                label: `${slot}　${name}${copies.has(id) ? '（写しあり）' : ''}`,
              }))}
            />
            <FileField name="file" label="黒塗りの写し" required accept=".pdf,.jpg,.jpeg,.png" />
            <CheckField
              name="eyeChecked"
              label="写しを開いて、名前・住所・電話・看板・印影など、だれの申請か分かるものが残っていないことを目で確かめました"
              required
            />
            <CheckField
              name="keepsNumbers"
              label="残っている電話番号やURLは、申請者のものではありません"
              hint="残っているとの知らせが出たときだけ、確かめて印を付けます。"
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
