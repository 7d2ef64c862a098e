export { businessClosed } from './actions/close-business.ts'
export { businessRegistered, registerBusiness } from './actions/register-business.ts'
export { acts } from './acts.ts'
export * as businessesAt from './addresses.ts'
export { fillSyntheticRegister, inventedBusiness, registerWork } from './bench/tables.ts'
export * as capabilitiesAt from './capabilities/addresses.ts'
export { proposeInWords } from './corrections/actions/keep-asked.ts'
export { type EquipmentAlarm, equipmentAlarms } from './equipment/tables.ts'
export { businessesImported } from './imports/actions/write-import.ts'
export { industryInWords } from './industries/rules.ts'
export {
  accountsStandingFor,
  type OwnBusiness,
  ownBusiness,
  ownBusinesses,
  ownBusinessIds,
  representativeOf,
  standingFor,
} from './own-records/tables.ts'
export { addProcess } from './processes/actions/add-process.ts'
export { routes, routesKnowing } from './routes.ts'
export { mandatedMaker, ownMaker } from './samples/consents.ts'
export { bringInList } from './samples/imports.ts'
export { fill } from './samples.ts'
export { type Business, businessSeenBy } from './tables.ts'
