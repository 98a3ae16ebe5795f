import { expectUpload } from '../../services/uploads.ts';
import { office } from '../office-router.ts';

export const filesRoom = {
  upload: office.files.upload.handler(({ context, input }) => expectUpload(context.desk(), input)),
};
