# Слова страницы, на которой бота можно попробовать без Telegram. Что говорит сам бот — в bot.ftl.

page-title = Интервью Journey
page-language = Язык этой страницы
page-close = Закрыть
page-cancel = Отмена
page-done = Готово
page-offline = Бот остановлен. Запустите его снова, и эта страница сама его найдёт.

## Первая минута

page-guide = С чего начать
page-guide-done = Вот и всё
page-step-study = Вы — маркетолог. Загрузите пример с дюжиной интервью на четырёх языках или начните своё исследование.
page-step-map = Запросите карту: черновик составляется из того, что сказали люди.
page-step-invite = Теперь попробуйте интервью. Запросите приглашение, откройте ссылку как клиент и отвечайте сами или готовыми ответами.
page-step-again = Когда придут новые ответы, запросите карту ещё раз: каждый черновик — новая версия, а прежние сохраняются.
page-load-example = Загрузить пример
page-loading = Загрузка…
page-new-study = Начать исследование
page-ask-map = Составить карту
page-ask-invite = Пригласить

## Люди

page-all-chats = Все чаты
page-add-person = Добавить человека
page-add = Добавить
page-name = Имя
page-language-of-telegram = Язык Telegram у этого человека
page-unread = { $count ->
    [one] { $count } непрочитанное сообщение
    [few] { $count } непрочитанных сообщения
    [many] { $count } непрочитанных сообщений
   *[other] { $count } непрочитанного сообщения
}
page-part-marketer = Маркетолог
page-part-employee = Сотрудник
page-part-customer = Клиент
page-part-guest = Без приглашения
page-as-whom = Кто откроет приглашение?
page-as-whom-why = В Telegram эта ссылка открыла бы бота каждому, кто её нажмёт.
page-somebody-new = Кто-то новый

## Чат

page-chat-of = Чат с ботом: { $name }
page-messages = Сообщения
page-two-panes = Показать рядом другой чат
page-close-pane = Закрыть этот чат
page-to-end = К последнему сообщению
page-typing = печатает…
page-sending = отправляет файл…
page-what-it-does = Что умеет этот бот?
page-start = Начать
page-bot = Бот
page-said-by-bot = Бот
page-said-by-person = { $name }
page-forwarded = Переслано
page-edited = изменено
page-buttons = Кнопки этого сообщения
page-message-menu = Действия с сообщением
page-reply = Ответить
page-edit = Изменить
page-copy = Копировать
page-delete = Удалить
page-spoiler = Показать скрытые слова
page-file = Файл
page-sticker = Стикер
page-zoom = Увеличить { $name }
page-zoom-in = Показать в полном размере
page-zoom-out = Вместить в окно
page-save = Сохранить
page-download = Сохранить { $name }
page-play = Слушать
page-pause = Пауза
page-played = Прослушано

## Ввод

page-menu = Меню
page-commands = Команды бота
page-keys = Клавиши бота
page-message = Сообщение
page-write = Сообщение, пишет { $name }
page-attach = Прикрепить файл
page-record = Записать голосовое сообщение
page-recording = Запись
page-send = Отправить
page-editing = Изменение сообщения
page-replying = В ответ: { $name }
page-fill-in = Ответить за меня
page-fill-in-why = Отвечает на этот вопрос так, как ответили в примере
page-nothing-to-fill-in = Сейчас открытых вопросов нет.
page-not-sent = Не удалось отправить. Попробуйте ещё раз.
page-too-large = { $name } больше 20 МБ, а бот скачивает файлы не больше этого.
page-no-microphone = Микрофона нет, или странице нельзя им пользоваться.

## Что уже пришло

page-answers = Ответы и карта
page-no-study = Когда появится исследование, здесь будет видно, как приходят ответы.
page-people = клиентов: { $customers }, сотрудников: { $staff }
page-by-stage = Ответы по этапам
page-stage = Этап
page-customers = Клиенты
page-employees = Сотрудники
page-no-map = Карты ещё нет: отправьте /map в чате маркетолога.
page-version =
    { $news ->
        [0] Версия { $version }
        [one] Версия { $version }, с тех пор { $news } новый ответ
        [few] Версия { $version }, с тех пор { $news } новых ответа
        [many] Версия { $version }, с тех пор { $news } новых ответов
       *[other] Версия { $version }, с тех пор { $news } нового ответа
    }
page-map-of = Карта «{ $title }»
