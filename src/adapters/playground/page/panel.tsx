import type { StudyGlance } from '../desk.ts';
import { SignButton, useDesk } from './shared.tsx';

/** What has come in by stage, and the map once there is one. */
export function Panel({ studies, onClose }: { studies: StudyGlance[]; onClose: () => void }) {
  const { t } = useDesk();
  return (
    <aside class="panel" aria-label={t('page-answers')}>
      <header class="pane-head">
        <h2>{t('page-answers')}</h2>
        <SignButton sign="close" label={t('page-close')} onClick={onClose} />
      </header>
      <div class="panel-room">
        {studies.length === 0 && <p class="panel-empty">{t('page-no-study')}</p>}
        {studies.map((study) => (
          <Study key={study.id} study={study} />
        ))}
      </div>
    </aside>
  );
}

function Study({ study }: { study: StudyGlance }) {
  const { t, zoom } = useDesk();
  const { title, stages, people, map, news } = study;
  const most = Math.max(1, ...stages.map(({ customers, staff }) => customers + staff));
  const file = (format: string) => `/page/studies/${study.id}/map/${format}?version=${map}`;
  return (
    <section class="study">
      <h3>{title}</h3>
      <p class="faint">{t('page-people', people)}</p>
      <table class="bars">
        <caption class="hidden">{t('page-by-stage')}</caption>
        <thead class="hidden">
          <tr>
            <th>{t('page-stage')}</th>
            <th>{t('page-customers')}</th>
            <th>{t('page-employees')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ name, customers, staff }) => (
            <tr>
              <th scope="row">{name}</th>
              <Bar of="customers" share={customers / most} count={customers} />
              <Bar of="staff" share={staff / most} count={staff} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="legend faint">
        <span class="dot of-customers" /> {t('page-customers')} <span class="dot of-staff" />{' '}
        {t('page-employees')}
      </p>
      {map === null ? (
        <p class="faint">{t('page-no-map')}</p>
      ) : (
        <>
          <p class="faint">{t('page-version', { version: map, news })}</p>
          <button
            type="button"
            class="photo"
            aria-label={t('page-zoom', { name: title })}
            onClick={() => zoom({ url: file('png'), name: `${title}.png` })}
          >
            <img src={file('png')} alt={t('page-map-of', { title })} loading="lazy" />
          </button>
          <p class="files">
            {(['png', 'pdf', 'json'] as const).map((format) => (
              <a class="text-button" href={file(format)} download={`${title}.${format}`}>
                {format.toUpperCase()}
              </a>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

function Bar({ of, share, count }: { of: 'customers' | 'staff'; share: number; count: number }) {
  return (
    <td>
      <span class="bar-room" aria-hidden="true">
        <span class={`bar of-${of}`} style={{ width: `${share * 100}%` }} />
      </span>
      {count}
    </td>
  );
}
