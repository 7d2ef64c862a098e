export { settingRoutes } from './routes.ts'
export { type Setting, setting, settingOn } from './setting.ts'
