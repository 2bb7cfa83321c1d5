/** A recording that runs. */
export interface Recorder {
  /** Ends it; resolves to what was said and for how many seconds. */
  finish(): Promise<{ sound: Blob; seconds: number }>;
  /** Ends it and forgets it. */
  cancel(): void;
}

/** What browsers can record, what Telegram uses first. */
const kinds = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

/** Starts to record what is said; rejects where there is no microphone or it may not be used. */
export async function startRecording(): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const kind = kinds.find((each) => MediaRecorder.isTypeSupported(each));
  const recorder = new MediaRecorder(stream, kind === undefined ? {} : { mimeType: kind });
  const parts: Blob[] = [];
  const began = performance.now();
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  return {
    cancel: end,
    finish: () =>
      new Promise((resolve) => {
        recorder.onstop = () =>
          resolve({
            sound: new Blob(parts, { type: recorder.mimeType }),
            seconds: Math.max(1, Math.round((performance.now() - began) / 1000)),
          });
        end();
      }),
  };
}
