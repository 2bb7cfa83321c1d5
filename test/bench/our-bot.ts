import { Api, type ApiCallFn, type RawApi, type Transformer } from 'grammy';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { createAnswerStore } from '../../src/adapters/redis/answer-store.ts';
import { createInterviewStore } from '../../src/adapters/redis/interview-store.ts';
import { createInvitationStore } from '../../src/adapters/redis/invitation-store.ts';
import { turnKey } from '../../src/adapters/redis/keys.ts';
import { createPersonStore } from '../../src/adapters/redis/person-store.ts';
