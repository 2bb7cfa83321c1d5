import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { Params } from '../methods/params.ts';
import type { Upload } from '../store/model.ts';
import { multipartBoundary, parseMultipart } from './multipart.ts';

/** What a request says, whichever of the four ways it says it. */
export interface RequestParams {
  params: Params;
  uploads: Map<string, Upload>;
}

const objectSchema = z.record(z.string(), z.unknown());

/** Parameters from the query string and from a JSON, urlencoded or multipart body, the body winning. */
export function readParams(query: Params, type: string, body: Buffer): RequestParams {
  const boundary = multipartBoundary(type);
  if (boundary !== undefined) {
    const { fields, files } = parseMultipart(body, boundary);
    return { params: { ...query, ...Object.fromEntries(fields) }, uploads: files };
  }
  const uploads = new Map<string, Upload>();
  if (body.byteLength === 0) return { params: query, uploads };
  const text = body.toString('utf8');
  const params = /^application\/json\b/i.test(type) ? readJson(text) : readForm(text);
  return { params: { ...query, ...params }, uploads };
}

function readForm(text: string): Params {
  return Object.fromEntries(new URLSearchParams(text));
}

function readJson(text: string): Params {
  try {
    return objectSchema.parse(JSON.parse(text));
  } catch {
    throw badRequest("can't parse request JSON object");
  }
}
