import { formatShortWareki } from '#packages/japan'
import { type Here, isStaff } from '#platform'
import { LinkButton, RowLink, Rows, Section, Tag } from '#ui'
import { may } from '../../permissions.ts'
import { newRecruitment, recruitment } from '../../recruitments/addresses.ts'
import { stageOf } from '../../recruitments/rules.ts'
import type { Recruitment } from '../../recruitments/tables.ts'

/** 公募 of a body, each with where it stands. */
export function RecruitmentRows(props: {
  here: Here
  bodyId: string
  recruitments: readonly Recruitment[]
}) {
  const { here, bodyId, recruitments } = props
  const writes = may.writeBodies(here.person)
  if (!isStaff(here.person) || (!writes && recruitments.length === 0)) return null
  return (
    <Section
      title="公募"
      note={`${recruitments.length}回`}
      acts={
        writes && (
          <LinkButton href={newRecruitment({ bodyId })} kind="sub" size="sm">
            公募を準備する
          </LinkButton>
        )
      }
    >
      {recruitments.length > 0 && (
        <Rows>
          {recruitments.map((one) => {
            const stage = stageOf(one, here.today)
            return (
              <RowLink
                href={recruitment({ recruitmentId: one.id })}
                title={`公募委員${one.seats}人${one.way === '作文' ? '' : '（無作為抽出）'}`}
                note={`${formatShortWareki(one.opensOn)}〜${formatShortWareki(one.closesOn)}${one.label === '' ? '' : `　${one.label}`}`}
                side={
                  <Tag kind={stage === '取消' ? 'bad' : stage === '決定' ? 'ok' : 'key'}>
                    {stage}
                  </Tag>
                }
              />
            )
          })}
        </Rows>
      )}
    </Section>
  )
}
