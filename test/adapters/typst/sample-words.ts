import type { MapLane } from '../../../src/domain/lane.ts';
import type { Language } from '../../../src/domain/language.ts';

/** Words for one stage of a sample map: `kind|text` for touchpoints, plain texts elsewhere. */
export interface StageWords {
  name: string;
  about: string;
  lanes: Partial<Record<MapLane, string[]>>;
  feeling: string[];
  quote: string;
  leaving: string;
  action: [string, string];
}

/** Words for the made-up study about testing welded joints. */
export interface SampleWords {
  title: string;
  goal: string;
  persona: string;
  traits: [string, string][];
  stages: StageWords[];
}

const ru: SampleWords = {
  title: 'Контроль сварных соединений: путь заказчика',
  goal: 'Найти, что мешает заказчику работать с нами, и предложить лучшие сценарии',
  persona: 'Инженер производственно-технического отдела',
  traits: [
    ['возраст', '35–44 года'],
    ['профессия', 'инженер, снабженец'],
    ['цель', 'сдать объект без замечаний'],
    ['язык', 'русский'],
  ],
  stages: [
    {
      name: 'Осведомлённость',
      about: 'узнаёт о существовании услуги',
      lanes: {
        actions: ['Видит рекламу или пост, слышит от коллег', 'Сохраняет визитку с выставки'],
        touchpoints: [
          'digital|Реклама в соцсетях',
          'physical|Выставка',
          'digital|Отраслевой портал',
        ],
        thoughts: ['Опять реклама, но вроде по делу', 'Непонятно, возьмутся ли за наш объект'],
        needs: ['Понять, кто вообще делает такой контроль рядом'],
        barriers: [
          'Из рекламы непонятно, какие методы контроля есть',
          'Нет цен даже приблизительно',
        ],
        gains: ['Советуют коллеги по отрасли'],
        ideal: ['Сразу видно методы, сроки и цену «от»'],
        frontstage: ['Отвечаем на вопросы под постами'],
        backstage: ['Заявки с рекламы не помечаются источником'],
        systems: ['Рекламный кабинет'],
      },
      feeling: ['любопытство', 'недоверие'],
      quote: 'Опять реклама, но вроде по делу',
      leaving: 'Не понял, чем вы занимаетесь',
      action: ['Одностраничник: методы × объекты × сроки', 'Показать цены «от» в объявлениях'],
    },
    {
      name: 'Интерес',
      about: 'собирает информацию, сравнивает',
      lanes: {
        actions: [
          'Ищет прайс, читает описание методов',
          'Сравнивает с двумя-тремя лабораториями',
          'Спрашивает знакомых прорабов',
        ],
        touchpoints: [
          'digital|Сайт',
          'digital|Прайс-лист PDF',
          'digital|Поиск',
          'physical|Каталог',
        ],
        thoughts: ['Прайс нашёл с третьего раза'],
        needs: ['Быстро прикинуть стоимость'],
        barriers: [
          'Сложная навигация на сайте, прайс спрятан',
          'Нет примеров отчётов',
          'Калькулятор считает только трубы',
          'Сайт долго открывается с телефона на объекте',
          'Не указаны сроки',
          'Аттестация специалистов не показана',
        ],
        gains: ['Подробно описаны методы'],
        moments: ['Увидел ли он цену за первую минуту'],
        ideal: ['Калькулятор стоимости без звонка'],
        frontstage: ['Высылаем прайс по запросу'],
        backstage: ['Прайс обновляют вручную раз в квартал'],
        systems: ['CMS сайта', 'Таблица цен'],
      },
      feeling: ['озабоченность ценой', 'усталость'],
      quote: 'Прайс нашёл с третьего раза',
      leaving: 'Ушёл к тем, у кого цена на сайте',
      action: [
        'Бот для быстрого подбора метода и расчёта цены',
        'Выложить три обезличенных отчёта',
      ],
    },
    {
      name: 'Решение',
      about: 'выбирает и заключает договор',
      lanes: {
        actions: ['Оставляет заявку, ждёт звонка менеджера', 'Согласует договор с юристами'],
        touchpoints: [
          'digital|Заявка',
          'physical|Телефонный звонок менеджера',
          'digital|Договор по почте',
        ],
        thoughts: [
          'Два дня ждал звонка, объект стоял',
          'Договор на двенадцать страниц ради одного шва',
        ],
        needs: ['Получить ответ, пока бригада на месте', 'Закрыть документы до выезда'],
        barriers: ['Долгое ожидание обратного звонка менеджера', 'Долгие согласования договора'],
        gains: ['Менеджер разбирается в стандартах'],
        moments: [
          'Первый звонок: перезвонили ли в тот же день',
          'Присланный договор: сколько в нём страниц и правок',
        ],
        ideal: ['Ответ в течение часа, договор-оферта'],
        frontstage: ['Менеджер перезванивает и уточняет объём'],
        backstage: ['Заявки падают в общую почту, очередь не видна'],
        systems: ['Общая почта', 'CRM без напоминаний'],
      },
      feeling: ['раздражение', 'тревога за сроки', 'растерянность'],
      quote: 'Два дня ждал звонка, объект стоял',
      leaving: 'Не дождался звонка',
      action: [
        'Дежурный инженер на заявках, ответ за 60 минут',
        'Типовой договор-оферта на разовые работы',
      ],
    },
    {
      name: 'Потребление',
      about: 'получает контроль и отчёт',
      lanes: {
        actions: ['Готовит доступ к швам, принимает бригаду', 'Разбирает отчёт, несёт инспектору'],
        touchpoints: ['physical|Выезд на объект', 'digital|Отчёт', 'digital|Счёт'],
        thoughts: ['Ребята на объекте — молодцы, отчёт — ребус'],
        needs: ['Отчёт, который примет инспектор'],
        barriers: ['Непонятный отчёт: термины без расшифровки'],
        gains: ['Бригада приезжает вовремя', 'Работают аккуратно и объясняют по ходу'],
        ideal: ['Первая страница: годен / не годен и что делать'],
        frontstage: ['Дефектоскопист показывает дефект на месте'],
        backstage: ['Отчёт собирают в трёх программах'],
        systems: ['Три программы для отчёта', 'Облачная папка'],
      },
      feeling: ['спокойствие', 'вопросы к отчёту'],
      quote: 'Ребята на объекте — молодцы, отчёт — ребус',
      leaving: 'Отчёт пришлось переделывать у других',
      action: ['Шаблон отчёта с пояснением терминов', 'Страница с выводом в начале отчёта'],
    },
    {
      name: 'Лояльность',
      about: 'возвращается и рекомендует',
      lanes: {
        actions: ['Заказывает снова напрямую инженеру', 'Советует партнёрам'],
        touchpoints: ['physical|Личный контакт', 'digital|Мессенджер'],
        thoughts: ['Второй раз позвонил сразу вам'],
        needs: ['Не объяснять всё заново'],
        barriers: ['Повторный заказ снова через общую заявку'],
        gains: ['Помнят наш объект и прошлые швы'],
        ideal: ['Личный кабинет с историей швов'],
        frontstage: ['Инженер отвечает в мессенджере сам'],
        backstage: ['История клиента — у инженера в голове'],
        systems: ['Личный телефон инженера'],
      },
      feeling: ['удовлетворённость'],
      quote: 'Второй раз позвонил сразу вам',
      leaving: 'Сменился подрядчик',
      action: ['Закрепить инженера за постоянным клиентом', 'Письмо через месяц после сдачи'],
    },
  ],
};

const en: SampleWords = {
  title: 'Testing of welded joints: the customer’s way',
  goal: 'Find what gets in a customer’s way when dealing with us, and propose better scenarios',
  persona: 'Site engineer',
  traits: [
    ['age', '35–44'],
    ['profession', 'engineer, buyer'],
    ['goal', 'hand over the site without remarks'],
  ],
  stages: [
    'Awareness',
    'Interest',
    'Decision',
    'Consumption',
    'Loyalty',
    'Inspection on site',
    'Test report',
  ].map(
    (name, n): StageWords => ({
      name,
      about:
        [
          'learns that we exist',
          'gathers information',
          'chooses and signs',
          'gets the inspection',
          'comes back and recommends',
          'lets our crew in',
          'reads and hands over',
        ][n] ?? '',
      lanes: {
        actions: [
          `Looks for someone who tests welds near the site (${n + 1})`,
          'Compares two or three laboratories',
        ],
        touchpoints: ['digital|Website', 'physical|Trade fair', 'digital|Price list'],
        thoughts: ['I found the price list at the third attempt'],
        needs: ['A rough price without a call'],
        barriers: [
          'The site is hard to navigate and the price list is hidden',
          'Long wait for the manager to call back',
          'Reports nobody can read without a dictionary of terms, which nobody hands out, so that every report is read aloud by phone to the one person who knows what the letters mean and who is on leave in August',
        ],
        gains: ['The crew arrives on time'],
        moments: ['Whether somebody calls back on the same day'],
        ideal: ['First page: pass or fail and what to do'],
        frontstage: ['The manager calls back and asks about the scope'],
        backstage: ['Requests drop into a shared mailbox'],
        systems: ['Shared mailbox', 'CRM without reminders'],
      },
      feeling: ['curiosity', 'doubt'],
      quote: 'I found the price list at the third attempt',
      leaving: 'Nobody called back',
      action: [
        'A bot that picks the method and the price',
        'Report template that explains its terms',
      ],
    }),
  ),
};

const pl: SampleWords = {
  title: 'Badania złączy spawanych: podróż klienta',
  goal: 'Znaleźć, co przeszkadza klientowi we współpracy z nami, i zaproponować lepsze scenariusze',
  persona: 'Inżynier budowy',
  traits: [['zawód', 'inżynier, zaopatrzeniowiec']],
  stages: ['Świadomość', 'Zainteresowanie', 'Decyzja'].map(
    (name): StageWords => ({
      name,
      about: 'żółta łódź, gęś i jaźń',
      lanes: {
        actions: ['Szuka wykonawcy, pyta znajomych kierowników budów'],
        barriers: ['Konstantynopolitańczykowianeczkowskie uzgodnienia umowy'],
      },
      feeling: ['niepewność'],
      quote: 'Cennik znalazłem za trzecim razem',
      leaving: 'Nikt nie oddzwonił',
      action: ['Dyżurny inżynier odpowiada w godzinę', 'Wzór umowy'],
    }),
  ),
};

const it: SampleWords = {
  title: 'Controllo delle saldature: il percorso del cliente',
  goal: 'Capire che cosa ostacola il cliente e proporre scenari migliori',
  persona: 'Ingegnere di cantiere',
  traits: [['professione', 'ingegnere']],
  stages: pl.stages.map(
    (stage, n): StageWords => ({
      ...stage,
      name: ['Scoperta', 'Interesse', 'Decisione'][n] ?? stage.name,
      about: 'perché, più, città',
      lanes: {
        actions: ['Cerca un laboratorio vicino al cantiere'],
        barriers: ['Attesa lunga prima di essere richiamati'],
      },
      feeling: ['incertezza'],
      quote: 'Ho trovato il listino al terzo tentativo',
      leaving: 'Nessuno ha richiamato',
      action: ['Un ingegnere di turno risponde entro un’ora', 'Contratto tipo'],
    }),
  ),
};

/** Sample words by language. */
export const sampleWords: Record<Language, SampleWords> = { en, it, pl, ru };
