/// Spellings of one name of an institution or place, a thing a line; every two of a line must match.
let sameThings = """
  Сыртқы істер министрлігі | СЫРТҚЫ ІСТЕР МИНИСТРЛІГІ | Syrtqy ıster ministrlıgı | Сыртқы істер  министрлігі
  «Литер» газеті | "Литер" газеті | Литер газеті | ЛИТЕР газеті
  «Егемен Қазақстан» | Egemen Qazaqstan | Егемен Казахстан | Егемен Қазақстан
  Қазақпарат | ҚазАқпарат | Kazakparat | QazAqparat
  Өскемен | Oskemen | Öskemen | ӨСКЕМЕН
  Жамбыл облысы | Джамбул облысы | Zhambyl oblysy
  Шымкент | Чимкент | Shymkent | Şymkent
  Көкшетау | Кокчетав | Kokshetau | Kökşetau
  Қызылорда | Кызылорда | Kyzylorda | Qyzylorda
  Түркістан | Туркистан | Turkistan | Türkıstan
  Маңғыстау | Мангистау | Mangystau | Mañğystau
  Ақтөбе | Актобе | Aktobe | Aqtöbe
  Самұрық-Қазына | Самрук-Казына | Samruk-Kazyna | Самұрық–Қазына
  Қазмұнайгаз | Казмунайгаз | Kazmunaygas | ҚАЗМҰНАЙГАЗ
  Нұр-Сұлтан | Нур-Султан | Nur-Sultan | Nūr-Sūltan
  """
