import { type Column, writtenNumber } from '#ui'
import * as regionsAt from '../../profiles/addresses.ts'
import type { PeerKept } from '../forms.ts'
import { HOW_CHOSEN } from '../rules.ts'

const part = (value: number | undefined) => (value === undefined ? '—' : writtenNumber(value, 3))

/** A peer with its distance and the three parts that add up to its square. */
export function peerColumns(): Column<PeerKept>[] {
  return [
    {
      key: 'name',
      label: '市区町村',
      cell: ({ code, name, prefecture }) => (
        <a class="nowrap" href={regionsAt.region({ areaCode: code })}>
          {`${prefecture}${name}`}
        </a>
      ),
    },
    {
      key: 'how',
      label: '選び方',
      cell: ({ how }) => <span class="nowrap">{HOW_CHOSEN[how]}</span>,
    },
    {
      key: 'd',
      label: '距離 d',
      align: 'n',
      hint: '0に近いほど似ています',
      cell: ({ apart }) => <b>{apart ? writtenNumber(apart.d, 3) : '判断できません'}</b>,
    },
    {
      key: 'structure',
      label: 'd²のうち産業構成',
      align: 'n',
      cell: ({ apart }) => part(apart?.structure),
    },
    {
      key: 'population',
      label: 'd²のうち人口規模',
      align: 'n',
      cell: ({ apart }) => part(apart?.population),
    },
    { key: 'age', label: 'd²のうち高齢化', align: 'n', cell: ({ apart }) => part(apart?.age) },
    {
      key: 'people',
      label: '人口（人）',
      align: 'n',
      cell: ({ population }) => (population === null ? '—' : writtenNumber(population)),
    },
    {
      key: 'aged',
      label: '65歳以上（％）',
      align: 'n',
      cell: ({ aged }) => (aged === null ? '—' : writtenNumber(aged * 100, 1)),
    },
  ]
}
