import { useEffect, useRef, useState } from 'preact/hooks';
import { fileUrl, type PageFile, type PageMessage } from './api.ts';
import { Sign, SignButton, useDesk } from './shared.tsx';

/** The picture, file or recording of a message. */
export function Media({ message }: { message: PageMessage }) {
  const { t } = useDesk();
  const { photo, document, voice, audio, video, videoNote, sticker, location } = message;
  if (photo) return <Photo photo={photo} />;
  if (document) return <Document file={document} />;
  const recording = voice ?? audio;
  if (recording) return <Recording file={recording} />;
  const film = video ?? videoNote;
  if (film)
    return (
      <video class="film" src={fileUrl(film)} controls preload="metadata">
        <track kind="captions" />
      </video>
    );
  if (sticker) return <p class="plain-media">{t('page-sticker')}</p>;
  if (location)
    return (
      <p class="plain-media">
        {location.latitude}, {location.longitude}
      </p>
    );
  return null;
}

/** The widest and highest a picture is drawn in a chat, in pixels. */
const most = { width: 380, height: 460 };

function Photo({ photo }: { photo: PageFile }) {
  const { t, zoom } = useDesk();
  const { width = 4, height = 3 } = photo;
  const scale = Math.min(most.width / width, most.height / height, 1);
  const url = fileUrl(photo);
  return (
    <button
      type="button"
      class="photo"
      aria-label={t('page-zoom', { name: photo.name })}
      onClick={() => zoom({ url, name: photo.name })}
    >
      <img
        src={url}
        alt=""
        width={Math.round(width * scale)}
        height={Math.round(height * scale)}
        loading="lazy"
        decoding="async"
      />
    </button>
  );
}

function Document({ file }: { file: PageFile }) {
  const { t } = useDesk();
  const ending = /\.(\w{1,5})$/.exec(file.name)?.[1] ?? '';
  return (
    <a
      class="document"
      href={fileUrl(file)}
      download={file.name}
      aria-label={t('page-download', { name: file.name })}
    >
      <span class="document-sign">{ending ? ending.toUpperCase() : <Sign name="file" />}</span>
      <span class="document-text">
        <span class="document-name">{file.name}</span>
        <span class="faint">{sizeOf(file.size)}</span>
      </span>
    </a>
  );
}

function sizeOf(bytes: number): string {
  const [unit, size] = bytes < 1024 * 1024 ? ['KB', bytes / 1024] : ['MB', bytes / 1024 / 1024];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

function Recording({ file }: { file: PageFile }) {
  const { t } = useDesk();
  const audio = useRef<HTMLAudioElement | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const length = file.duration || 1;
  useEffect(() => () => audio.current?.pause(), []);
  const toggle = () => {
    if (isPlaying) return audio.current?.pause();
    const player = audio.current ?? new Audio(fileUrl(file));
    audio.current = player;
    player.onplay = () => setPlaying(true);
    player.onpause = () => setPlaying(false);
    player.onended = () => setAt(0);
    player.ontimeupdate = () => setAt(player.currentTime);
    player.play().catch(() => setPlaying(false));
  };
  return (
    <div class="recording">
      <SignButton
        sign={isPlaying ? 'pause' : 'play'}
        label={t(isPlaying ? 'page-pause' : 'page-play')}
        class="filled"
        onClick={toggle}
      />
      <progress max={length} value={Math.min(at, length)} aria-label={t('page-played')} />
      <span class="faint">{clock(isPlaying ? at : length)}</span>
    </div>
  );
}

/** Seconds as minutes and seconds. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
