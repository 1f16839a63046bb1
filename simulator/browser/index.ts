export { openAddIn, type AddInFrame, type FrameOptions } from './frame';
export { Session, type SessionOptions } from '../host/hostSession';
