import { useEffect, useState } from 'preact/hooks';
import { clock } from './media.tsx';
import { SignButton, useDesk } from './shared.tsx';

/** While somebody speaks: for how long, and how it ends. */
export function Recording({ onCancel, onSend }: { onCancel: () => void; onSend: () => void }) {
  const { t } = useDesk();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="writing">
      <SignButton sign="bin" label={t('page-cancel')} onClick={onCancel} />
      <span class="speaking" role="status">
        <span class="red-dot" />
        {t('page-recording')} <span aria-hidden="true">{clock(seconds)}</span>
      </span>
      <SignButton sign="send" label={t('page-send')} class="accent" onClick={onSend} />
    </div>
  );
}
