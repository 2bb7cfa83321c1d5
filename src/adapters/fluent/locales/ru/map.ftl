# Подписи карты и приложения к ней.
draw-kind-current = Карта пути · как есть
draw-kind-future = Карта пути · как должно быть
draw-kind-day = День из жизни
draw-kind-blueprint = Схема сервиса
draw-version = Версия { $version }
draw-based-on = на основе версии { $version }
draw-starts-from = начинается с «{ $title }», версия { $version }
draw-customers = { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[other] { $n } клиентов
}
draw-employees = { $n ->
    [one] { $n } сотрудник
    [few] { $n } сотрудника
   *[other] { $n } сотрудников
}
draw-answers = { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
   *[other] { $n } ответов
}
draw-draft = Черновик
draw-approved = Утверждена
draw-persona = Персона
draw-persona-source = со слов самих опрошенных
draw-more-traits = ещё { $n }
draw-part = Этапы { $from }–{ $to } из { $of }

draw-lane-actions =
    { $kind ->
        [blueprint] Действия клиента
       *[other] Действия
    }
draw-hint-actions =
    { $kind ->
        [future] что делал бы клиент
        [day] в том числе вдали от компании
       *[other] что делает клиент
    }
draw-lane-touchpoints =
    { $kind ->
        [blueprint] Материальные следы
        [day] Вокруг клиента
       *[other] Точки контакта
    }
draw-hint-touchpoints =
    { $kind ->
        [blueprint] что клиент видит, держит, получает
        [day] места, устройства, люди
        [future] где это должно происходить
       *[other] где клиент встречается с компанией
    }
draw-lane-thoughts =
    { $kind ->
        [future] Ожидаемая реакция
       *[other] Мысли
    }
draw-hint-thoughts =
    { $kind ->
        [future] что клиент подумал бы или сказал
       *[other] что у клиента на уме
    }
draw-lane-emotions =
    { $kind ->
        [future] Ожидаемые эмоции
       *[other] Эмоции
    }
draw-hint-emotions =
    { $kind ->
        [future] ожидания, а не опыт: от −2 до +2
       *[other] оценки самих опрошенных, от −2 до +2
    }
draw-lane-needs =
    { $kind ->
        [future] Что для этого нужно
       *[other] Потребности
    }
draw-hint-needs =
    { $kind ->
        [future] что для этого должно быть
       *[other] зачем клиент пришёл
    }
draw-lane-barriers =
    { $kind ->
        [future] Барьеры сегодня
       *[other] Барьеры
    }
draw-hint-barriers =
    { $kind ->
        [future] замечены на деле, упомянуты попутно
       *[other] что мешает; тяжесть от 1 до 5
    }
draw-lane-gains =
    { $kind ->
        [future] Хорошо уже сейчас
       *[other] Что понравилось
    }
draw-hint-gains = и чем компания выделяется
draw-lane-moments =
    { $kind ->
        [future] Что важнее всего
        [day] Когда помочь
       *[other] Микромоменты
    }
draw-hint-moments =
    { $kind ->
        [future] единственное изменение на выбор
        [day] когда пригодился бы наш продукт
       *[other] где на деле принимается решение
    }
draw-lane-dropoff = Уход
draw-hint-dropoff = где путь оборвался и почему
draw-lane-ideal = Идеал
draw-hint-ideal =
    { $kind ->
        [future] как должно быть
       *[other] как было бы лучше всего
    }
draw-lane-recommendations = Рекомендации
draw-hint-recommendations =
    { $kind ->
        [future] что сделать, кто займётся, к какому сроку
       *[other] что изменить; влияние и усилия от 1 до 5
    }
draw-lane-hypotheses = Гипотезы
draw-hint-hypotheses = пока не подтверждены ничьими словами
draw-lane-frontstage = На виду
draw-hint-frontstage =
    { $kind ->
        [future] наша работа, которую видел бы клиент
       *[other] наша работа, которую клиент видит
    }
draw-lane-backstage = За кадром
draw-hint-backstage = наша работа, которой клиент не видит
draw-lane-systems =
    { $kind ->
        [blueprint] Поддержка
       *[other] Системы
    }
draw-hint-systems =
    { $kind ->
        [blueprint] инструменты, другие отделы, поставщики
       *[other] программы и инструменты
    }
draw-lane-metrics = Показатели
draw-hint-metrics = из аналитики, CRM и опросов
draw-now-then = Сейчас → потом
draw-hint-now-then = каков этап сегодня и каким должен быть
draw-now = сейчас
draw-expected = ожидается
draw-line-interaction = Линия взаимодействия
draw-line-visibility = Линия видимости
draw-line-internal = Линия внутреннего взаимодействия

draw-more = ещё { $n } в приложении
draw-more-in-pdf = ещё { $n } в PDF
draw-nobody-asked = никого не спросили
draw-nothing-said = ответов нет
draw-nothing-proposed = предложений нет
draw-no-figures = данных нет
draw-nobody-rated = этап никто не оценил
draw-left = здесь ушли { $left } из { $of }
draw-nobody-left = никто не ушёл
draw-one-voice = один человек
draw-contested = мнения расходятся
draw-quick-win = быстрый результат
draw-impact = влияние
draw-effort = усилия
draw-customer-mean = клиенты { $score } · n { $n }
draw-staff-mean = сотрудники { $score } · n { $n }
draw-status-accepted = принята
draw-status-doing = в работе
draw-status-done = выполнена

draw-legend-customers = клиенты: сказали так / спрошено
draw-legend-staff = сотрудники: сказали так / спрошено
draw-legend-pill = назвали 7 из 16
draw-legend-feeling =
    { $kind ->
        [future] ожидаемое чувство от −2 до +2
       *[other] чувство от −2 до +2
    }
draw-legend-curve =
    { $kind ->
        [future] ожидания, среднее по клиентам
       *[other] среднее по клиентам
    }
draw-legend-staff-curve =
    { $kind ->
        [future] ожидания, среднее по сотрудникам
       *[other] среднее по сотрудникам
    }
draw-legend-band = от низшей до высшей оценки
draw-legend-spread = сколько человек выбрали каждую
draw-legend-physical = физическая
draw-legend-digital = цифровая
draw-legend-severity = тяжесть, среднее оценок
draw-legend-thin = мало данных
draw-legend-minority = мнение одного человека
draw-legend-contested = мнения расходятся
draw-legend-quick-win = быстрый результат: влияние ≥ 4, усилия ≤ 2
draw-legend-moment =
    { $kind ->
        [future] что важнее всего
        [day] когда помочь
       *[other] микромомент
    }
draw-legend-estimate = влияние и усилия: оценка модели
draw-legend-computed = влияние: расчёт по охвату и тяжести
draw-method-llm = Сгруппировано языковой моделью ({ $model })
draw-method-llm-unnamed = Сгруппировано языковой моделью
draw-method-extractive = Сгруппировано без языковой модели
draw-method-promise = каждое утверждение подтверждено цитатами, см. приложение
draw-picture-promise = каждое утверждение подтверждено цитатами, они в PDF
draw-photo-promise = самое частое; всё остальное, с цитатами, — в PDF
draw-not-covered = Не вошло: { $list }
draw-not-covered-item = { $stage }: { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
   *[other] { $n } ответов
} ({ $why })
draw-lacking-budget = больше лимита токенов на черновик
draw-lacking-refused = языковая модель отказалась отвечать
draw-lacking-unusable = языковая модель не дала пригодного ответа
draw-lacking-unreachable = языковая модель была недоступна
draw-lacking-aside = отмечено как препятствие, но прочитано как ответ без содержания
draw-lacking-share = больше, чем могут занимать слова одного человека
draw-hash = карта { $hash }

draw-appendix = Приложение: на чём основана карта
draw-appendix-intro = Все утверждения карты и слова, на которых они основаны, на том языке, на котором сказаны. P01, P02 … — псевдонимы клиентов; у слов сотрудников номеров нет.
draw-appendix-mark = { $mark } стоит вместо знаков, которых нет в шрифтах; в файле JSON они есть.
draw-appendix-most = Всего цитат: { $all }. Под каждым утверждением их не больше { $most }, а строкой ниже сказано, сколько ещё осталось. Все они есть в таблице (XLSX), на странице (HTML) и в файле JSON.
draw-more-quotes = { $n ->
    [one] ещё { $n } цитата
    [few] ещё { $n } цитаты
   *[other] ещё { $n } цитат
} в файлах XLSX, HTML и JSON
draw-employee = сотрудник
draw-answers-statements = Отвечает на:
draw-side-strengths = Сильные стороны, которые те же люди назвали на этом этапе:
draw-side-weaknesses = Слабые стороны, которые те же люди назвали на этом этапе:
draw-origin-model = предложила модель
draw-origin-customer = предложил клиент
draw-origin-staff = предложил сотрудник
draw-owner = ответственный: { $owner }
draw-target = срок: { $target }
draw-whole-journey = Весь путь
draw-empty = На этой карте пока нет утверждений.
draw-translated = Перевод модели: { $text }
draw-quote-open = «
draw-quote-close = »
