import { post } from './post';

export interface Uploaded {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
}

/**
 * Hands a file over as it is. The header is one that other sites' forms cannot set.
 *
 * @throws CombinedError as `post` does
 */
export async function upload(file: File): Promise<Uploaded> {
  const headers = { 'X-Samsvar-Upload': '1', 'Content-Type': 'application/octet-stream' };
  const response = await post(`/files/upload?name=${encodeURIComponent(file.name)}`, headers, file);
  return (await response.json()) as Uploaded;
}
