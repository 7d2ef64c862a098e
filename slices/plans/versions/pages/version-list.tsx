import { Day, Section, Table, Tag } from '#ui'
import { comparison } from '../../comparisons/addresses.ts'
import * as at from '../addresses.ts'
import { kindLabels } from '../rules.ts'
import type { PlanVersion } from '../tables.ts'
import { StateTag } from './state-tag.tsx'

/** Every version of a plan, the latest first, each with what it replaced. */
export function VersionList(props: { versions: readonly PlanVersion[] }) {
  return (
    <Section title="版" note="策定した版は、改定しても消えません">
      <Table
        rows={props.versions}
        rowKey={(version) => version.id}
        empty={<p class="mut">公表した版はまだありません。</p>}
        columns={[
          {
            key: 'number',
            label: '版',
            cell: (version) => (
              <a href={at.version({ planId: version.planId, versionId: version.id })}>
                {`第${version.number}版`}
              </a>
            ),
          },
          {
            key: 'state',
            label: '状態',
            cell: (version) => (
              <>
                <StateTag state={version.state} />
                {version.isBeingCopied && <Tag kind="line">転記中</Tag>}
              </>
            ),
          },
          { key: 'kind', label: '種類', cell: (version) => kindLabels[version.kind] },
          {
            key: 'decided',
            label: '策定した日',
            cell: (version) => <Day on={version.decidedOn} form="short" />,
          },
          {
            key: 'to',
            label: '効力の終わり',
            cell: (version) => <Day on={version.inForceTo} form="short" />,
          },
          { key: 'nodes', label: '目標', align: 'n', cell: (version) => version.nodes },
          {
            key: 'compare',
            label: '新旧対照表',
            cell: (version) =>
              version.baseId === null ? (
                '—'
              ) : (
                <a href={comparison({ planId: version.planId, versionId: version.id })}>
                  前の版と比べる
                </a>
              ),
          },
        ]}
        fold
      />
    </Section>
  )
}
