/// Spellings of one name, Kazakh, Russian, English and in the Latin alphabet of 2021, a person a line; every two of a line must match.
///
/// The people are made up of given names and surnames, or are well-known; the rules were made with this table in view.
let samePeople = """
  Нұрлан Сәрсенбаев | Нурлан Сарсенбаев | Nurlan Sarsenbayev | Nūrlan Särsenbaev
  Ғалым Шаймерденов | Галым Шаймерденов | Galym Shaimerdenov | Ğalym Şaimerdenov
  Жақып Тәжібаев | Жакуп Тажибаев | Zhakup Tazhibayev | Jaqyp Täjıbaev
  Қанат Мұқанов | Канат Муканов | Kanat Mukanov | Qanat Mūqanov
  Өмірзақ Ким | Омирзак Ким | Omirzak Kim | Ömırzaq Kim
  Тұрсын Мұздыбаев | Турсун Муздыбаев | Tursyn Muzdybayev | Tūrsyn Mūzdybaev
  Әділ Хұсайынов | Адиль Хусаинов | Adil Khussainov | Ädıl Hūsaiynov
  Бауыржан Жұмағалиев | Бауржан Жумагалиев | Baurzhan Zhumagaliyev | Bauyrjan Jūmağaliev
  Мұхтар Айтқожин | Мухтар Айтхожин | Mukhtar Aitkhozhin | Mūhtar Aitqojin
  Серікбай Бейсембаев | Серикбай Бейсембаев | Serikbay Beisembayev | Serıkbai Beisembaev
  Жұмабек Полешко | Джумабек Полешко | Zhumabek Poleshko | Jūmabek Poleşko
  Құдайберген Еркебұланов | Кудайберген Еркебуланов | Kudaibergen Yerkebulanov | Qūdaibergen Erkebūlanov
  Төлеген Қаратаев | Тулеген Каратаев | Tolegen Karatayev | Tölegen Qarataev
  Дәулет Уәлиханов | Даулет Валиханов | Daulet Ualikhanov | Däulet Uälihanov
  Мәулен Мырзахметов | Маулен Мырзахметов | Maulen Myrzakhmetov | Mäulen Myrzahmetov
  Ерлан Әбдірахманов | Ерлан Абдрахманов | Yerlan Abdrakhmanov | Erlan Äbdırahmanov
  Қайрат Шоқаев | Кайрат Чокаев | Kairat Shokayev | Qairat Şoqaev
  Сәкен Кемелбек | Сакен Кемельбек | Saken Kemelbek | Säken Kemelbek
  Әлихан Қарин | Алихан Карин | Alikhan Karin | Älihan Qarin
  Өтеген Әлиев | Утеген Алиев | Utegen Aliyev | Ötegen Äliev
  Рүстем Төлеуов | Рустем Тулеуов | Rustem Tuleuov | Rüstem Töleuov
  Бекзат Оразалин | Бекзат Оразалин | Bekzat Orazalin | Bekzat Orazalin
  Құралай Құлыбаева | Куралай Кулибаева | Kuralay Kulibayeva | Qūralai Qūlybaeva
  Гүлнәр Цой | Гульнар Цой | Gulnar Tsoy | Gülnär Tsoi
  Айгүл Ізтілеуова | Айгуль Изтлеуова | Aigul Iztileuova | Aigül Iztıleuova
  Күләш Жақыпова | Куляш Джакупова | Kulyash Zhakupova | Küläş Jaqypova
  Ләззат Құсайынова | Ляззат Кусаинова | Lyazzat Kussainova | Läzzat Qūsaiynova
  Мөлдір Смағұлова | Молдир Смагулова | Moldir Smagulova | Möldır Smağūlova
  Бибігүл Ақылбекова | Бибигуль Акылбекова | Bibigul Akylbekova | Bibıgül Aqylbekova
  Жанар Қонысбаева | Жанар Конысбаева | Zhanar Konysbayeva | Janar Qonysbaeva
  Салтанат Тілеубердіева | Салтанат Тлеубердиева | Saltanat Tileuberdiyeva | Saltanat Tıleuberdıeva
  Сәуле Өскенбаева | Сауле Ускенбаева | Saule Uskenbayeva | Säule Öskenbaeva
  Зәуре Қожахметова | Зауре Ходжахметова | Zaure Khojakhmetova | Zäure Qojahmetova
  Әсел Нұрпейісова | Асель Нурпеисова | Assel Nurpeissova | Äsel Nūrpeiısova
  Айжан Серғалиева | Айжан Сергалиева | Aizhan Sergaliyeva | Aijan Serğalieva
  Қарлығаш Әуезова | Карлыгаш Ауэзова | Karlygash Auezova | Qarlyğaş Äuezova
  Шолпан Нұртілеу | Шолпан Нуртлеу | Sholpan Nurtileu | Şolpan Nūrtıleu
  Меруерт Шәріпова | Меруерт Шарипова | Meruyert Sharipova | Meruert Şärıpova
  Хадиша Қыдырәлі | Хадиша Кыдырали | Khadisha Kydyrali | Hadişa Qydyrälı
  Ұлжан Байтұрсынова | Улжан Байтурсынова | Ulzhan Baitursynova | Ūljan Baitūrsynova
  Динара Бөкейханова | Динара Букейханова | Dinara Bukeikhanova | Dinara Bökeihanova
  Жұлдыз Жанұзақова | Жулдыз Жанузакова | Zhuldyz Zhanuzakova | Jūldyz Janūzaqova
  Қасым-Жомарт Щербаков | Касым-Жомарт Щербаков | Kassym-Jomart Shcherbakov | Qasym-Jomart Şşerbakov
  Нұр-Али Үмбетов | Нур-Али Умбетов | Nur-Ali Umbetov | Nūr-Ali Ümbetov
  Досым Мыңбаев | Досым Мынбаев | Dossym Mynbayev | Dosym Myñbaev
  Мейрам Есенов | Мейрам Есенов | Meiram Yessenov | Meiram Esenov
  Сейітжан Ысқақов | Сейтжан Искаков | Seitzhan Iskakov | Seiıtjan Ysqaqov
  Ыбырай Дүйсенов | Ибрай Дуйсенов | Ybyrai Duissenov | Ybyrai Düisenov
  Мақсұт Сүлейменов | Максут Сулейменов | Maksut Suleimenov | Maqsūt Süleimenov
  Ілияс Жүсіпов | Ильяс Жусупов | Ilyas Zhussupov | Iliias Jüsıpov
  Бақытжан Бәзілбек | Бахытжан Базильбек | Bakytzhan Bazilbek | Baqytjan Bäzılbek
  Асқар Өмірбеков | Аскар Омирбеков | Askar Omirbekov | Asqar Ömırbekov
  Қуаныш Қасымбеков | Куаныш Касымбеков | Kuanysh Kassymbekov | Quanyş Qasymbekov
  Темірлан Рахымжанов | Темирлан Рахимжанов | Temirlan Rakhymzhanov | Temırlan Rahymjanov
  Жандос Ғабдуллин | Жандос Габдуллин | Zhandos Gabdullin | Jandos Ğabdullin
  Шерхан Жексенбай | Шерхан Жексенбай | Sherkhan Zheksenbay | Şerhan Jeksenbai
  Әбдіғали Сейфуллин | Абдигали Сейфуллин | Abdigali Seifullin | Äbdığali Seifullin
  Дінмұхамед Тоқаев | Динмухамед Токаев | Dinmukhamed Tokayev | Dınmūhamed Toqaev
  Сүлеймен Досмұхамбетов | Сулейман Досмухамбетов | Suleimen Dosmukhambetov | Süleimen Dosmūhambetov
  Мұстафа Қалиев | Мустафа Калиев | Mustafa Kaliyev | Mūstafa Qaliev
  Юрий Көшербаев | Юрий Кошербаев | Yuriy Kosherbayev | İurii Köşerbaev
  Дмитрий Иваненко | Дмитрий Иваненко | Dmitry Ivanenko | Dmitrii İvanenko
  Евгений Ұзақбаев | Евгений Узакбаев | Yevgeny Uzakbayev | Evgenii Ūzaqbaev
  Наталья Жолдасбекова | Наталья Джолдасбекова | Natalya Zholdasbekova | Natalia Joldasbekova
  Сергей Мәсімов | Сергей Масимов | Sergey Massimov | Sergei Mäsımov
  Алексей Ыбыраев | Алексей Ибраев | Alexey Ibrayev | Aleksei Ybyraev
  Бэлла Күзембаева | Белла Кузембаева | Bella Kuzembayeva | Bella Küzembaeva
  Әлия Жәнібекова | Алия Жанибекова | Aliya Zhanibekova | Äliia Jänıbekova
  Ғазиза Әбілқасымова | Газиза Абилкасымова | Gaziza Abilkassymova | Ğaziza Äbılqasymova
  Күлпаш Мәми | Кульпаш Мами | Kulpash Mami | Külpaş Mämi
  Нұрлан Серікұлы Серғалиев | Сергалиев Нурлан Серикович | Н.С. Серғалиев | Nurlan Sergaliyev
  Ғалым Кемелұлы Жәнібеков | Жанибеков Галым Кемелевич | Ғ.К. Жәнібеков | Galym Zhanibekov
  Жақып Жақсыбайұлы Тілеубердіев | Тлеубердиев Жакуп Жаксыбаевич | Ж.Ж. Тілеубердіев | Zhakup Tileuberdiyev
  Қанат Сейдірұлы Жолдасбеков | Джолдасбеков Канат Сейдирович | Қ.С. Жолдасбеков | Kanat Zholdasbekov
  Өмірзақ Қайратұлы Құсайынов | Кусаинов Омирзак Кайратович | Ө.Қ. Құсайынов | Omirzak Kussainov
  Тұрсын Тілеуұлы Қалиев | Калиев Турсун Тлеуович | Т.Т. Қалиев | Tursyn Kaliyev
  Әділ Ахметұлы Құлыбаев | Кулибаев Адиль Ахметович | Ә.А. Құлыбаев | Adil Kulibayev
  Бауыржан Маратұлы Жексенбай | Жексенбай Бауржан Маратович | Б.М. Жексенбай | Baurzhan Zheksenbay
  Мұхтар Бақытұлы Қарин | Карин Мухтар Бахытович | М.Б. Қарин | Mukhtar Karin
  Серікбай Нұрланұлы Өмірбеков | Омирбеков Серикбай Нурланович | С.Н. Өмірбеков | Serikbay Omirbekov
  Жұмабек Тұрғанұлы Мырзахметов | Мырзахметов Джумабек Турганович | Ж.Т. Мырзахметов | Zhumabek Myrzakhmetov
  Құдайберген Болатұлы Дүйсенов | Дуйсенов Кудайберген Болатович | Қ.Б. Дүйсенов | Kudaibergen Duissenov
  Төлеген Жүсіпұлы Полешко | Полешко Тулеген Жусупович | Т.Ж. Полешко | Tolegen Poleshko
  Дәулет Сәбитұлы Үмбетов | Умбетов Даулет Сабитович | Д.С. Үмбетов | Daulet Umbetov
  Мәулен Қасымұлы Хұсайынов | Хусаинов Маулен Касымович | М.Қ. Хұсайынов | Maulen Khussainov
  Ерлан Өмірұлы Байтұрсынов | Байтурсынов Ерлан Омирович | Е.Ө. Байтұрсынов | Yerlan Baitursynov
  Қайрат Әбішұлы Тәжібаев | Тажибаев Кайрат Абишевич | Қ.Ә. Тәжібаев | Kairat Tazhibayev
  Сәкен Мұхамедұлы Әуезов | Ауэзов Сакен Мухамедович | С.М. Әуезов | Saken Auezov
  Әлихан Ғалымұлы Әбілқасымов | Абилкасымов Алихан Галымович | Ә.Ғ. Әбілқасымов | Alikhan Abilkassymov
  Өтеген Дәулетұлы Өскенбаев | Ускенбаев Утеген Даулетович | Ө.Д. Өскенбаев | Utegen Uskenbayev
  Рүстем Серікұлы Мәсімов | Масимов Рустем Серикович | Р.С. Мәсімов | Rustem Massimov
  Бекзат Кемелұлы Смағұлов | Смагулов Бекзат Кемелевич | Б.К. Смағұлов | Bekzat Smagulov
  Құралай Жақсыбайқызы Көшербаева | Кошербаева Куралай Жаксыбаевна | Қ.Ж. Көшербаева | Kuralay Kosherbayeva
  Гүлнәр Сейдірқызы Цой | Цой Гульнар Сейдировна | Г.С. Цой | Gulnar Tsoy
  Айгүл Қайратқызы Сейфуллина | Сейфуллина Айгуль Кайратовна | А.Қ. Сейфуллина | Aigul Seifullina
  Күләш Тілеуқызы Әлиева | Алиева Куляш Тлеуовна | К.Т. Әлиева | Kulyash Aliyeva
  Ләззат Ахметқызы Қасымбекова | Касымбекова Ляззат Ахметовна | Л.А. Қасымбекова | Lyazzat Kassymbekova
  Мөлдір Маратқызы Әбдірахманова | Абдрахманова Молдир Маратовна | М.М. Әбдірахманова | Moldir Abdrakhmanova
  Бибігүл Бақытқызы Сүлейменова | Сулейменова Бибигуль Бахытовна | Б.Б. Сүлейменова | Bibigul Suleimenova
  Жанар Нұрланқызы Еркебұланова | Еркебуланова Жанар Нурлановна | Ж.Н. Еркебұланова | Zhanar Yerkebulanova
  Салтанат Тұрғанқызы Мыңбаева | Мынбаева Салтанат Тургановна | С.Т. Мыңбаева | Saltanat Mynbayeva
  Сәуле Болатқызы Жұмағалиева | Жумагалиева Сауле Болатовна | С.Б. Жұмағалиева | Saule Zhumagaliyeva
  Зәуре Жүсіпқызы Бөкейханова | Букейханова Зауре Жусуповна | З.Ж. Бөкейханова | Zaure Bukeikhanova
  Әсел Сәбитқызы Мұқанова | Муканова Асель Сабитовна | Ә.С. Мұқанова | Assel Mukanova
  Айжан Қасымқызы Нұртілеу | Нуртлеу Айжан Касымовна | А.Қ. Нұртілеу | Aizhan Nurtileu
  Қарлығаш Өмірқызы Мәми | Мами Карлыгаш Омировна | Қ.Ө. Мәми | Karlygash Mami
  Шолпан Әбішқызы Қожахметова | Ходжахметова Шолпан Абишевна | Ш.Ә. Қожахметова | Sholpan Khojakhmetova
  Меруерт Мұхамедқызы Ыбыраева | Ибраева Меруерт Мухамедовна | М.М. Ыбыраева | Meruyert Ibrayeva
  Хадиша Ғалымқызы Ақылбекова | Акылбекова Хадиша Галымовна | Х.Ғ. Ақылбекова | Khadisha Akylbekova
  Ұлжан Дәулетқызы Иваненко | Иваненко Улжан Даулетовна | Ұ.Д. Иваненко | Ulzhan Ivanenko
  Динара Серікқызы Ізтілеуова | Изтлеуова Динара Сериковна | Д.С. Ізтілеуова | Dinara Iztileuova
  Жұлдыз Кемелқызы Тоқаева | Токаева Жулдыз Кемелевна | Ж.К. Тоқаева | Zhuldyz Tokayeva
  Қасым-Жомарт Жақсыбайұлы Төлеуов | Тулеуов Касым-Жомарт Жаксыбаевич | Қ.Ж. Төлеуов | Kassym-Jomart Tuleuov
  Нұр-Али Сейдірұлы Рахымжанов | Рахимжанов Нур-Али Сейдирович | Н.С. Рахымжанов | Nur-Ali Rakhymzhanov
  Досым Қайратұлы Шоқаев | Чокаев Досым Кайратович | Д.Қ. Шоқаев | Dossym Shokayev
  Мейрам Тілеуұлы Жүсіпов | Жусупов Мейрам Тлеуович | М.Т. Жүсіпов | Meiram Zhussupov
  Сейітжан Ахметұлы Қаратаев | Каратаев Сейтжан Ахметович | С.А. Қаратаев | Seitzhan Karatayev
  Ыбырай Маратұлы Есенов | Есенов Ибрай Маратович | Ы.М. Есенов | Ybyrai Yessenov
  Мақсұт Бақытұлы Айтқожин | Айтхожин Максут Бахытович | М.Б. Айтқожин | Maksut Aitkhozhin
  Ілияс Нұрланұлы Жанұзақов | Жанузаков Ильяс Нурланович | І.Н. Жанұзақов | Ilyas Zhanuzakov
  Бақытжан Тұрғанұлы Ким | Ким Бахытжан Турганович | Б.Т. Ким | Bakytzhan Kim
  Асқар Болатұлы Шәріпов | Шарипов Аскар Болатович | А.Б. Шәріпов | Askar Sharipov
  Қуаныш Жүсіпұлы Сәрсенбаев | Сарсенбаев Куаныш Жусупович | Қ.Ж. Сәрсенбаев | Kuanysh Sarsenbayev
  Темірлан Сәбитұлы Нұрпейісов | Нурпеисов Темирлан Сабитович | Т.С. Нұрпейісов | Temirlan Nurpeissov
  Жандос Қасымұлы Күзембаев | Кузембаев Жандос Касымович | Ж.Қ. Күзембаев | Zhandos Kuzembayev
  Шерхан Өмірұлы Қонысбаев | Конысбаев Шерхан Омирович | Ш.Ө. Қонысбаев | Sherkhan Konysbayev
  Әбдіғали Әбішұлы Ұзақбаев | Узакбаев Абдигали Абишевич | Ә.Ә. Ұзақбаев | Abdigali Uzakbayev
  Дінмұхамед Мұхамедұлы Жақыпов | Джакупов Динмухамед Мухамедович | Д.М. Жақыпов | Dinmukhamed Zhakupov
  Сүлеймен Ғалымұлы Досмұхамбетов | Досмухамбетов Сулейман Галымович | С.Ғ. Досмұхамбетов | Suleimen Dosmukhambetov
  Мұстафа Дәулетұлы Оразалин | Оразалин Мустафа Даулетович | М.Д. Оразалин | Mustafa Orazalin
  Юрий Серікұлы Ғабдуллин | Габдуллин Юрий Серикович | Ю.С. Ғабдуллин | Yuriy Gabdullin
  Дмитрий Кемелұлы Кемелбек | Кемельбек Дмитрий Кемелевич | Д.К. Кемелбек | Dmitry Kemelbek
  Евгений Жақсыбайұлы Бәзілбек | Базильбек Евгений Жаксыбаевич | Е.Ж. Бәзілбек | Yevgeny Bazilbek
  Наталья Сейдірқызы Уәлиханова | Валиханова Наталья Сейдировна | Н.С. Уәлиханова | Natalya Ualikhanova
  Сергей Қайратұлы Ысқақов | Искаков Сергей Кайратович | С.Қ. Ысқақов | Sergey Iskakov
  Алексей Тілеуұлы Бейсембаев | Бейсембаев Алексей Тлеуович | А.Т. Бейсембаев | Alexey Beisembayev
  Бэлла Ахметқызы Щербакова | Щербакова Белла Ахметовна | Б.А. Щербакова | Bella Shcherbakova
  Әлия Маратқызы Мұздыбаева | Муздыбаева Алия Маратовна | Ә.М. Мұздыбаева | Aliya Muzdybayeva
  Ғазиза Бақытқызы Қыдырәлі | Кыдырали Газиза Бахытовна | Ғ.Б. Қыдырәлі | Gaziza Kydyrali
  Күлпаш Нұрланқызы Шаймерденова | Шаймерденова Кульпаш Нурлановна | К.Н. Шаймерденова | Kulpash Shaimerdenova
  Мұрат Жақыпов | Мурат Джакупов | Murat Zhakypov | М. Джакупов
  Қасым-Жомарт Тоқаев | Касым-Жомарт Токаев | Kassym-Jomart Tokayev | Qasym-Jomart Toqaev | Қ.-Ж. Тоқаев
  Дархан Қыдырәлі | Дархан Кыдырали | Darkhan Kydyrali | Darhan Qydyrälı | Д. Кыдырали
  Шоқан Уәлиханов | Чокан Валиханов | Shokan Ualikhanov | Şoqan Uälihanov
  Ахмет Байтұрсынұлы | Ахмет Байтурсынов | Akhmet Baitursynuly | Ahmet Baitūrsynūly
  Міржақып Дулатұлы | Мыржакып Дулатов | Mirzhakyp Dulatuly | Mırjaqyp Dulatūly
  Абай Құнанбайұлы | Абай Кунанбаев | Abai Kunanbayuly
  Алтай Сейдірұлы | Алтай Сейдирович | Алтай Сейдирулы
  Айгүл Маратқызы | Айгуль Маратовна | Айгуль Мараткызы | Aigul Maratkyzy
  Динара Бақытқызы | Динара Бахытовна | Динара Бакыткызы
  Серік Жақсыбайұлы | Серик Жаксыбаевич | Serik Zhaksybayuly
  Ерлан Әлиұлы | Ерлан Алиевич | Ерлан Алиулы
  Бэлла Цой | Белла Цой | Bella Tsoy | Б. Цой
  Юлия Ким | Yuliya Kim | İuliia Kim | Ю. Ким
  Ғалым Хұсайынов | Галым Хусаинов | Galym Khussainov | Ғ. Хұсайынов
  Хадиша Қожахметова | Кадиша Ходжахметова | Khadisha Khojakhmetova
  Өтеген Өскенбаев | Утеген Ускенбаев | Utegen Uskenbayev
  Гүлжан Күлпейісова | Гульжан Кульпеисова | Gulzhan Kulpeissova
  Бауыржан Момышұлы | Бауржан Момышулы | Baurzhan Momyshuly | Bauyrjan Momyşūly
  Мұхамеджан Тынышбаев | Мухамеджан Тынышпаев | Мұхаметжан Тынышбаев
  Сүлеймен Дүйсенов | Сулейман Дуйсенов | Suleimen Duissenov
  Рүстем Қайыртай | Рустам Каиртай | Rustem Kaiyrtay
  Әбілқайыр Сқақов | Абилкаир Скаков | Abilkair Skakov
  Ләйла Бекетова | Лейла Бекетова | Ляйля Бекетова | Leila Beketova
  Шыңғыс Айтматов | Шынгыс Айтматов | Shyngys Aitmatov
  Дмитрий Ёлкин | Дмитрий Елкин | Dmitry Yolkin
  Наталия Щукина | Наталья Щукина | Natalia Shchukina
  Алмас Құлпейіс | Алмас Кульпеис | Almas Kulpeis
  Нұрсұлтан Әбішұлы Назарбаев | Назарбаев Нурсултан Абишевич | Н.Ә. Назарбаев | Nursultan Nazarbayev
  Әлихан Асханұлы Смайылов | Смаилов Алихан Асханович | Ә. Смайылов | Alikhan Smailov
  """
