import type { Stores } from '../../src/composition.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { studySchema } from '../../src/domain/study.ts';

/** Stores a study that follows a guide, with an invitation for customers; resolves to its token. */
export async function createStudy(stores: Stores, id: string, guide: Guide): Promise<string> {
  const createdAt = new Date().toISOString();
  const study = studySchema.parse({
    id,
    title: 'Bench',
    goal: 'How fast it is',
    kind: guide.kind,
    template: guide.id,
    language: 'en',
    guide: `${guide.id}-${guide.version}`,
    createdAt,
  });
  await stores.studies.create(study, guide);
  const token = `bench-invitation-${id}`;
  await stores.invitations.create({
    token,
    study: id,
    role: 'customer',
    createdAt,
    expiresAt: null,
    maxUses: null,
    uses: 0,
    revoked: false,
  });
  return token;
}
