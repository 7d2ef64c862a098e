export {
  people,
  type SamplePerson,
  sabae,
  sampleCities,
  samplePassword,
  signInsOf,
  tsubame,
} from './people.ts'
export { foundSampleCities, type Town, townOf } from './town.ts'
