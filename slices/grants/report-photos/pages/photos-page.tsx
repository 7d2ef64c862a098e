import { type FileAnswer, fileAnswer, type Visit } from '#platform'
import { Day, Empty, FileField, Form, Page, Section, Table, TextField } from '#ui'
import { grantCase } from '../../cases/addresses.ts'
import { caseSeenBy } from '../../cases/tables.ts'
import { expensesMayBeWritten } from '../../expenses/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { photoOf, photosOf } from '../tables.ts'

/** 写真 of a case, with the day that the camera wrote. */
export async function PhotosPage({ here, params, filled }: Visit<typeof at.photos>) {
  const found = await caseSeenBy(here, params.applicationId)
  const photos = await photosOf(here, params.applicationId)
  const writes = may.fileForCases(here.person) && expensesMayBeWritten(found.state)
  return (
    <Page
      title={`写真　${found.title}`}
      lede="実績報告に付ける写真です。会場や成果物が分かるものを加えます。"
      back={grantCase({ applicationId: params.applicationId })}
    >
      <Table
        rows={photos}
        rowKey={(one) => one.id}
        empty={
          <Empty
            title="写真はまだありません"
            why="着手してから、実施の様子が分かる写真を加えます。"
            stage="act"
          />
        }
        columns={[
          {
            key: 'caption',
            label: '説明',
            cell: (one) => (
              <a href={at.photo({ applicationId: params.applicationId, photoId: one.id })}>
                {one.caption}
              </a>
            ),
          },
          {
            key: 'taken',
            label: '撮影日',
            cell: (one) => (one.takenOn === null ? '記録なし' : <Day on={one.takenOn} />),
          },
          { key: 'by', label: '加えた人', cell: (one) => one.addedName },
          {
            key: 'remove',
            label: '直す',
            cell: (one) =>
              writes && (
                <Form
                  to={at.removal({ applicationId: params.applicationId, photoId: one.id })}
                  name={`remove-${one.id}`}
                  filled={filled}
                  submit="取り除く"
                  inline
                />
              ),
          },
        ]}
        fold
      />
      {writes && (
        <Section title="写真を加える">
          <Form
            to={at.photos({ applicationId: params.applicationId })}
            name="add"
            filled={filled}
            submit="加える"
            multipart
          >
            <TextField name="caption" label="写真の説明" required />
            <FileField
              name="file"
              label="写真"
              hint="JPEG・PNG。"
              accept=".jpg,.jpeg,.png"
              required
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}

export async function photoFile({
  here,
  params,
  query,
}: Visit<typeof at.photo>): Promise<FileAnswer> {
  await caseSeenBy(here, params.applicationId)
  const photo = await photoOf(here, params.applicationId, params.photoId)
  return fileAnswer(here, photo.fileId, query)
}
