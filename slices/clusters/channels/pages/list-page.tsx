import { csvFileOf, type FileAnswer, type Visit } from '#platform'
import { Day, Empty, LinkButton, Paper, PaperPage, PaperPart, SampleTag, Section } from '#ui'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { percentInWords, sharesOf } from '../rules.ts'
import { channelMapsOf } from '../tables.ts'
import { findingOf, MapParts } from './map-parts.tsx'

export async function ListPage({ here, params }: Visit<typeof at.channelMaps>) {
  const frame = await frameOf(here, params.clusterId)
  const maps = await channelMapsOf(here, frame.cluster.id)
  const draw = frame.writes && (
    <LinkButton href={at.newChannelMap(params)} kind="pri" isNew>
      流通図を記録する
    </LinkButton>
  )
  return (
    <ClusterFrame
      frame={frame}
      part="channels"
      acts={
        <>
          {maps.length > 0 && (
            <>
              <a href={at.channelCsv(params)} download>
                CSV
              </a>
              <LinkButton href={at.channelPaper(params)} kind="sub">
                流通図をA4で印刷
              </LinkButton>
            </>
          )}
          {draw}
        </>
      }
    >
      {maps.length === 0 && (
        <Empty
          title="流通図がまだありません"
          why="工場出荷から店頭までの値段を段階ごとに入れると、どこにいくら残り、だれが何を担っているかを並べて見られます。"
          act={draw || undefined}
          stage="rec"
        />
      )}
      {maps.map((map) => (
        <Section
          title={findingOf(map)}
          note={
            <>
              {map.name}
              {map.product && `　${map.product}`} {map.isSample && <SampleTag />}
            </>
          }
          acts={
            frame.writes && (
              <a href={at.channelMap({ ...params, mapId: map.id })}>この流通図を直す</a>
            )
          }
        >
          <MapParts map={map} />
        </Section>
      ))}
    </ClusterFrame>
  )
}

/** 流通図 of a 産地, A4. */
export async function ChannelPaper({ here, params }: Visit<typeof at.channelPaper>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const maps = await channelMapsOf(here, cluster.id)
  return (
    <PaperPage title={`流通図　${cluster.name}`} back={at.channelMaps(params)}>
      {maps.map((map, n) => (
        <Paper
          title={n === 0 ? `${cluster.name}　流通図` : map.name}
          top="産地の記録"
          right={<Day on={here.today} />}
          foot={map.isSample ? '見本' : '庁内用'}
          footRight={`Sanchi　${n + 1}／${maps.length}`}
        >
          <PaperPart title={map.name} note={map.product}>
            <p>{findingOf(map)}</p>
            <MapParts map={map} />
          </PaperPart>
        </Paper>
      ))}
      {maps.length === 0 && (
        <Paper title={`${cluster.name}　流通図`} top="産地の記録" footRight="Sanchi">
          <p>流通図は、まだ記録されていません。</p>
        </Paper>
      )}
    </PaperPage>
  )
}

export async function channelsFile({
  here,
  params,
}: Visit<typeof at.channelCsv>): Promise<FileAnswer> {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const maps = await channelMapsOf(here, cluster.id)
  const rows = maps.flatMap((map) => sharesOf(map.stations).map((share) => ({ map, share })))
  return csvFileOf<(typeof rows)[number]>(
    `流通図_${cluster.name}`,
    [
      { head: '流通図', cell: ({ map }) => map.name },
      { head: '製品', cell: ({ map }) => map.product },
      { head: '段階', cell: ({ share }) => share.name },
      { head: '出るときの値段（円・税抜）', cell: ({ share }) => share.price },
      { head: '残る額（円）', cell: ({ share }) => share.added },
      { head: '取り分', cell: ({ share }) => percentInWords(share.percent) },
      { head: '担うこと', cell: ({ share }) => share.services.join('、') },
      { head: '調べた日', cell: ({ map }) => map.asOn },
      { head: '出典', cell: ({ map }) => map.source },
      { head: '見本', cell: ({ map }) => (map.isSample ? '見本' : '') },
    ],
    rows,
  )
}
