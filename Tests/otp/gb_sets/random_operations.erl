%% Random operations: elements are those of an ordset, and sets have the shape that OTP gives them.
-module(random_operations).
-export([main/1]).

main(_) ->
    loop(6000, 99, gb_sets:new(), [], 0).

loop(0, _Seed, Set, _List, _Hash) ->
    io:format("~w~n", [Set]);
loop(N, Seed0, Set0, List0, Hash0) ->
    Seed = (Seed0 * 1103515245 + 12345) rem 2147483648,
    Random = Seed div 65536,
    {Set, List} = operation(Random rem 20, Random div 20, N div 1000 rem 3, Set0, List0),
    Hash = erlang:phash2({Hash0, Set}),
    case N rem 250 of
        0 ->
            io:format("~w ~w~n", [Hash, gb_sets:size(Set)]),
            true = List == gb_sets:to_list(Set);
        _ ->
            ok
    end,
    loop(N - 1, Seed, Set, List, Hash).

operation(0, X, _, S, L) ->
    Element = element(X),
    try
        {gb_sets:insert(Element, S), ordsets:add_element(Element, L)}
    catch
        error:{key_exists, Element} ->
            true = gb_sets:is_member(Element, S),
            {S, L}
    end;
operation(1, X, _, S, L) ->
    try
        {gb_sets:delete(element(X), S), ordsets:del_element(element(X), L)}
    catch
        error:function_clause -> {S, L}
    end;
operation(2, _, _, S, [_ | L]) ->
    {Element, Rest} = gb_sets:take_smallest(S),
    Element = gb_sets:smallest(S),
    {Rest, L};
operation(3, _, _, S, [_ | _] = L) ->
    {Element, Rest} = gb_sets:take_largest(S),
    Element = gb_sets:largest(S),
    {Rest, lists:droplast(L)};
operation(4, X, _, S, L) when X rem 10 =:= 0 ->
    {gb_sets:union(S, some(X)), ordsets:union(L, gb_sets:to_list(some(X)))};
operation(5, X, _, S, L) when X rem 10 =:= 0 ->
    {gb_sets:union(some(X), S), ordsets:union(gb_sets:to_list(some(X)), L)};
operation(6, X, _, S, L) when X rem 100 =:= 0 ->
    {gb_sets:balance(S), L};
operation(7, X, _, S, L) when X rem 30 =:= 0 ->
    Keep = fun(E) -> erlang:phash2(E, 4) > 0 end,
    {gb_sets:filter(Keep, S), lists:filter(Keep, gb_sets:to_list(S))};
operation(8, X, _, S, _) when X rem 20 =:= 0 ->
    {gb_sets:from_list(lists:reverse(gb_sets:to_list(S))), gb_sets:to_list(S)};
operation(9, X, _, S, L) when X rem 20 =:= 0 ->
    Other = gb_sets:to_list(some(X)),
    true = gb_sets:is_subset(S, some(X)) =:= ordsets:is_subset(L, Other),
    true = gb_sets:is_subset(some(X), S) =:= ordsets:is_subset(Other, L),
    true = gb_sets:is_disjoint(some(X), S) =:= ordsets:is_disjoint(Other, L),
    {S, L};
operation(10, X, _, S, L) when X rem 20 =:= 0 ->
    Found = all(gb_sets:next(gb_sets:iterator_from(element(X), S))),
    true = Found == [E || E <- L, E >= element(X)],
    {S, L};
operation(11, X, _, S, L) when X rem 10 =:= 0 ->
    Common = gb_sets:intersection(S, some(X)),
    true = gb_sets:to_list(Common) == ordsets:intersection(L, gb_sets:to_list(some(X))),
    {gb_sets:add(erlang:phash2(Common, 5000), S), ordsets:add_element(erlang:phash2(Common, 5000), L)};
operation(12, X, _, S, L) when X rem 10 =:= 0 ->
    {gb_sets:subtract(S, some(X)), ordsets:subtract(L, gb_sets:to_list(some(X)))};
operation(13, X, _, S, L) when X rem 10 =:= 0 ->
    Rest = gb_sets:difference(some(X), S),
    {gb_sets:add(erlang:phash2(Rest, 5000), S), ordsets:add_element(erlang:phash2(Rest, 5000), L)};
operation(14, _, _, S, L) ->
    true = gb_sets:fold(fun(E, A) -> [E | A] end, [], S) == lists:reverse(L),
    {S, L};
operation(O, X, Phase, S, L) when O > 5 * Phase + 5 ->
    {gb_sets:add(X, S), ordsets:add_element(X, L)};
operation(_, X, _, S, L) ->
    {gb_sets:delete_any(X, S), ordsets:del_element(X, L)}.

some(X) ->
    gb_sets:from_list([element(I) || I <- lists:seq(X, X + erlang:element(X rem 3 + 1, {3, 100, 700}))]).

all({Element, Iterator}) -> [Element | all(gb_sets:next(Iterator))];
all(none) -> [].

element(X) when X rem 5 =:= 0 -> float(X);
element(X) when X rem 5 =:= 1 -> {X};
element(X) -> X.

%% expect: 99711241 1
%% expect: 102756494 925
%% expect: 133093046 456
%% expect: 132602607 1268
%% expect: 11640924 929
%% expect: 20887295 1263
%% expect: 6380389 1233
%% expect: 55265444 416
%% expect: 13512593 516
%% expect: 24830974 563
%% expect: 47399641 1538
%% expect: 9321022 1544
%% expect: 107322740 1613
%% expect: 10255074 1063
%% expect: 42506492 1648
%% expect: 125721799 1039
%% expect: 35447110 2042
%% expect: 8722376 1309
%% expect: 28750597 1055
%% expect: 50383608 814
%% expect: 58845551 964
%% expect: 80437051 1543
%% expect: 108142064 1770
%% expect: 61415631 1698
%% expect: {1716,{1372,{710.0,{403,{241,{167,{129,{109,{96,{86,{73,{69,{14,nil,nil},nil},{77,nil,nil}},{95.0,{93,nil,nil},nil}},{103,{98,{97,nil,nil},{100.0,nil,nil}},{108,{107,nil,nil},nil}}},{119,{116,{114,{113,nil,nil},{115.0,nil,nil}},{118,{117,nil,nil},nil}},{124,{123,{122,{120,nil,nil},nil},nil},{127,{125.0,nil,nil},nil}}}},{152,{139,{135.0,{133,{132,nil,nil},{134,nil,nil}},{138,{137,nil,nil},nil}},{145.0,{143,{140.0,nil,{141,nil,nil}},{144,nil,nil}},{148,{147,nil,nil},nil}}},{161,{157,{154,{153,nil,nil},{155.0,nil,nil}},{159,{158,nil,nil},nil}},{164,{163,{162,nil,nil},nil},{166,{165.0,nil,nil},nil}}}}},{208,{192,{180.0,{175.0,{169,{168,nil,nil},{170.0,nil,nil}},{179,{177,nil,nil},nil}},{188,{183,{182,nil,nil},{186,nil,nil}},{190.0,{189,nil,nil},nil}}},{200.0,{197,{194,{193,nil,nil},{195.0,nil,nil}},{199,{198,nil,nil},nil}},{204,{203,{201,nil,nil},nil},{206,{205.0,nil,nil},nil}}}},{225.0,{219,{213,{210,{209,nil,nil},{212,nil,nil}},{218,{217,nil,nil},nil}},{222,{221,{220.0,nil,nil},nil},{224,{223,nil,nil},nil}}},{233,{229,{227,{226,nil,nil},{228,nil,nil}},{232,{230,nil,nil},nil}},{236,{235.0,{234,nil,nil},nil},{240.0,{239,nil,nil},nil}}}}}},{313,{277,{263,{250.0,{246,{243,{242,nil,nil},{245.0,nil,nil}},{248,{247,nil,nil},nil}},{257,{253,{251,nil,nil},{254,nil,nil}},{262,{259,nil,nil},nil}}},{270.0,{267,{265.0,{264,nil,nil},{266,nil,nil}},{269,{268,nil,nil},nil}},{274,{273,{272,nil,nil},nil},{276,{275.0,nil,nil},nil}}}},{297,{288,{282,{279,{278,nil,nil},{280,nil,nil}},{287,{286,nil,nil},nil}},{293,{291,{290.0,nil,nil},{292,nil,nil}},{295.0,{294,nil,nil},nil}}},{305.0,{302,{299,{298,nil,nil},{300.0,nil,nil}},{304,{303,nil,nil},nil}},{309,{308,{307,nil,nil},nil},{312,{311,nil,nil},nil}}}}},{354,{335.0,{323,{319,{317,{314,nil,nil},{318,nil,nil}},{322,{321,nil,nil},nil}},{329,{325.0,{324,nil,nil},{328,nil,nil}},{334,{330.0,nil,nil},nil}}},{345.0,{339,{337,{336,nil,nil},{338,nil,nil}},{344,{343,nil,nil},nil}},{349,{348,{346,nil,{347,nil,nil}},nil},{353,{352,nil,nil},nil}}}},{383,{374,{364,{357,{356,nil,nil},{362,nil,nil}},{373,{371,nil,nil},nil}},{379,{378,{377,nil,nil},nil},{382,{380.0,nil,nil},nil}}},{397,{394,{387,{385,nil,nil},{391,nil,nil}},{396,{395.0,nil,nil},nil}},{400.0,{399,{398,nil,nil},nil},{402,{401,nil,nil},nil}}}}}}},{562,{482,{438,{423,{412,{408,{405.0,{404,nil,nil},{407,nil,nil}},{410.0,{409,nil,nil},nil}},{418,{414,{413,nil,nil},{416,nil,nil}},{420,{419,nil,nil},nil}}},{431,{428,{426,{425.0,nil,nil},{427,nil,nil}},{430.0,{429,nil,nil},nil}},{434,{433,{432,nil,nil},nil},{437,{435,nil,nil},nil}}}},{464,{454,{444,{440.0,{439,nil,nil},{443,nil,nil}},{451,{449,nil,nil},nil}},{459,{457,{455.0,nil,nil},{458,nil,nil}},{463,{462,nil,nil},nil}}},{473,{470.0,{467,{465.0,nil,nil},{468,nil,nil}},{472,nil,nil}},{477,{475.0,{474,nil,nil},nil},{480.0,{478,nil,nil},nil}}}}},{522,{503,{492,{487,{484,{483,nil,nil},{485.0,nil,nil}},{490.0,{489,nil,nil},nil}},{499,{497,{494,nil,nil},{498,nil,nil}},{502,{500.0,nil,nil},nil}}},{512,{508,{505.0,{504,nil,nil},{506,nil,nil}},{511,{510.0,nil,nil},nil}},{517,{515.0,{514,nil,nil},nil},{520.0,{519,nil,nil},nil}}}},{537,{530.0,{527,{524,{523,nil,nil},{526,nil,nil}},{529,{528,nil,nil},nil}},{534,{533,{531,nil,nil},nil},{536,{535.0,nil,nil},nil}}},{552,{546,{541,{540.0,nil,nil},{542,nil,nil}},{550.0,{547,nil,nil},nil}},{557,{554,{553,nil,nil},nil},{559,{558,nil,nil},{560,nil,nil}}}}}}},{635.0,{597,{580.0,{570.0,{567,{564,{563,nil,nil},{566,nil,nil}},{569,{568,nil,nil},nil}},{575.0,{573,{572,nil,nil},{574,nil,nil}},{579,{576,nil,nil},nil}}},{589,{584,{582,{581,nil,nil},{583,nil,nil}},{588,{587,nil,nil},nil}},{593,{592,{590.0,nil,nil},nil},{595.0,{594,nil,nil},nil}}}},{616,{607,{604,{599,{598,nil,nil},{602,nil,nil}},{606,{605.0,nil,nil},nil}},{613,{609,{608,nil,nil},{610.0,nil,nil}},{615,{614,nil,nil},nil}}},{625.0,{621,{619,{618,nil,nil},{620.0,nil,nil}},{624,{622,nil,nil},nil}},{629,{628,{627,nil,nil},nil},{633,{630.0,nil,nil},nil}}}}},{672,{654,{645.0,{638,{636,nil,{637,nil,nil}},{642,{639,nil,nil},nil}},{651,{648,{647,nil,nil},{650.0,nil,nil}},{653,{652,nil,nil},nil}}},{665.0,{660.0,{657,{655.0,nil,nil},{659,nil,nil}},{664,{662,nil,nil},nil}},{669,{668,{667,nil,nil},nil},{671,{670,nil,nil},nil}}}},{687,{680.0,{676,{674,{673,nil,nil},{675.0,nil,nil}},{678,{677,nil,nil},nil}},{684,{683,{682,nil,nil},nil},{686,{685.0,nil,nil},nil}}},{700.0,{693,{690.0,{689,nil,nil},{691,nil,nil}},{698,{696,nil,nil},nil}},{705.0,{704,{703,nil,nil},nil},{707,{706,nil,nil},nil}}}}}}}},{1120.0,{891,{782,{744,{728,{719,{714,{712,{711,nil,nil},{713,nil,nil}},{717,{715.0,nil,nil},nil}},{725.0,{722,{720.0,nil,nil},{723,nil,nil}},{727,{726,nil,nil},nil}}},{735.0,{732,{730.0,{729,nil,nil},{731,nil,nil}},{734,{733,nil,nil},nil}},{739,{737,{736,nil,nil},nil},{742,{740.0,nil,nil},nil}}}},{764,{754,{750.0,{746,{745.0,nil,nil},{749,nil,nil}},{752,{751,nil,nil},nil}},{761,{756,{755.0,nil,nil},{759,nil,nil}},{763,{762,nil,nil},nil}}},{774,{769,{766,{765.0,nil,nil},{767,nil,nil}},{773,{771,nil,nil},nil}},{778,{777,{775.0,nil,nil},nil},{780.0,{779,nil,nil},nil}}}}},{827,{799,{792,{787,{784,{783,nil,nil},{786,nil,nil}},{791,{788,nil,nil},nil}},{796,{794,{793,nil,nil},{795.0,nil,nil}},{798,{797,nil,nil},nil}}},{811,{805.0,{803,{801,nil,{802,nil,nil}},{804,nil,nil}},{809,{808,nil,nil},nil}},{821,{817,{816,nil,nil},nil},{826,{822,nil,nil},nil}}}},{854,{841,{834,{832,{829,nil,nil},{833,nil,nil}},{840.0,{837,{835,nil,nil},nil},nil}},{847,{846,{842,nil,nil},nil},{851,{849,nil,nil},nil}}},{873,{866,{860,{859,nil,nil},{863,nil,nil}},{871,{869,nil,nil},nil}},{883,{881,{875,nil,nil},nil},{886,{884,nil,nil},nil}}}}}},{1047,{983,{930,{912,{903,{893,{892,nil,nil},{899,nil,nil}},{911,{906,nil,nil},nil}},{917,{914,{913,nil,nil},{915.0,nil,nil}},{928,{921,nil,nil},nil}}},{952,{941,{934,{933,nil,nil},{936,nil,nil}},{947,{945,nil,nil},nil}},{971,{964,{959,nil,nil},{970,nil,nil}},{978,{976,nil,nil},nil}}}},{1022,{1008,{999,{992,{987,nil,nil},{996,nil,nil}},{1003,{1002,nil,nil},nil}},{1016,{1013,{1011,nil,nil},{1014,nil,{1015,nil,nil}}},{1021,{1020,nil,nil},nil}}},{1040.0,{1033,{1028,{1023,nil,nil},{1030,nil,nil}},{1039,{1038,nil,nil},nil}},{1043,{1042,{1041,nil,nil},nil},{1046,{1045.0,nil,nil},nil}}}}},{1088,{1068,{1058,{1051,{1049,{1048,nil,nil},{1050.0,nil,nil}},{1057,{1053,nil,nil},nil}},{1064,{1060.0,{1059,nil,nil},{1062,nil,nil}},{1067,{1066,nil,nil},nil}}},{1079,{1074,{1072,{1069,nil,nil},{1073,nil,nil}},{1077,{1076,nil,nil},nil}},{1084,{1082,{1080.0,nil,nil},nil},{1087,{1086,nil,nil},nil}}}},{1104,{1096,{1092,{1090.0,{1089,nil,nil},{1091,nil,nil}},{1095.0,{1094,nil,nil},nil}},{1099,{1098,{1097,nil,nil},nil},{1103,{1101,nil,nil},nil}}},{1112,{1109,{1107,{1105,nil,nil},{1108,nil,nil}},{1111,{1110.0,nil,nil},nil}},{1117,{1115.0,{1113,nil,nil},nil},{1119,{1118,nil,nil},nil}}}}}}},{1246,{1185.0,{1153,{1137,{1130.0,{1126,{1124,{1122,nil,nil},{1125.0,nil,nil}},{1129,{1127,nil,nil},nil}},{1134,{1132,{1131,nil,nil},{1133,nil,nil}},{1136,{1135.0,nil,nil},nil}}},{1145.0,{1142,{1139,{1138,nil,nil},{1140.0,nil,nil}},{1144,{1143,nil,nil},nil}},{1149,{1148,{1147,nil,nil},nil},{1152,{1150.0,nil,nil},nil}}}},{1169,{1162,{1158,{1155.0,{1154,nil,nil},{1157,nil,nil}},{1160.0,{1159,nil,nil},nil}},{1166,{1164,nil,{1165.0,nil,nil}},{1168,{1167,nil,nil},nil}}},{1178,{1174,{1172,{1170.0,nil,nil},{1173,nil,nil}},{1177,{1175.0,nil,nil},nil}},{1182,{1180.0,{1179,nil,nil},nil},{1184,{1183,nil,nil},nil}}}}},{1216,{1203,{1194,{1190.0,{1188,{1187,nil,nil},{1189,nil,nil}},{1193,{1192,nil,nil},nil}},{1199,{1197,{1195.0,nil,nil},{1198,nil,nil}},{1202,{1.2e3,nil,nil},nil}}},{1210.0,{1207,{1205.0,{1204,nil,nil},{1206,nil,nil}},{1209,{1208,nil,nil},nil}},{1213,{1212,{1211,nil,nil},nil},{1215.0,{1214,nil,nil},nil}}}},{1231,{1225.0,{1222,{1219,{1218,nil,nil},{1220.0,nil,nil}},{1224,{1223,nil,nil},nil}},{1228,{1227,{1226,nil,nil},nil},{1230.0,{1229,nil,nil},nil}}},{1238,{1235.0,{1233,{1232,nil,nil},{1234,nil,nil}},{1237,{1236,nil,nil},nil}},{1243,{1240.0,{1239,nil,nil},nil},{1245.0,{1244,nil,nil},nil}}}}}},{1310.0,{1278,{1264,{1255.0,{1252,{1249,{1247,nil,nil},{1250.0,nil,nil}},{1254,{1253,nil,nil},nil}},{1260.0,{1257,{1256,nil,nil},{1259,nil,nil}},{1263,{1262,nil,nil},nil}}},{1271,{1268,{1266,{1265.0,nil,nil},nil},{1270.0,{1269,nil,nil},nil}},{1274,{1273,{1272,nil,nil},nil},{1277,{1275.0,nil,nil},nil}}}},{1293,{1287,{1283,{1280.0,{1279,nil,nil},{1282,nil,nil}},{1285.0,{1284,nil,nil},nil}},{1290.0,{1289,{1288,nil,nil},nil},{1292,{1291,nil,nil},nil}}},{1303,{1299,{1295.0,{1294,nil,nil},{1297,nil,nil}},{1302,{1.3e3,nil,nil},nil}},{1307,{1305.0,{1304,nil,nil},nil},{1309,{1308,nil,nil},nil}}}}},{1343,{1328,{1319,{1315.0,{1313,{1312,nil,nil},{1314,nil,nil}},{1318,{1317,nil,nil},nil}},{1324,{1321,{1320.0,nil,nil},{1323,nil,nil}},{1327,{1325.0,nil,nil},nil}}},{1337,{1333,{1330.0,{1329,nil,nil},{1332,nil,nil}},{1335.0,{1334,nil,nil},nil}},{1340.0,{1339,{1338,nil,nil},nil},{1342,{1341,nil,nil},nil}}}},{1356,{1350.0,{1347,{1345.0,{1344,nil,nil},{1346,nil,nil}},{1349,{1348,nil,nil},nil}},{1353,{1352,{1351,nil,nil},nil},{1355.0,{1354,nil,nil},nil}}},{1364,{1360.0,{1358,{1357,nil,nil},{1359,nil,nil}},{1363,{1362,nil,nil},nil}},{1368,{1367,{1365.0,nil,nil},nil},{1370.0,{1369,nil,nil},nil}}}}}}}}},{2009,{1697,{1567,{1486,{1403,{1387,{1380.0,{1376,{1374,{1373,nil,nil},{1375.0,nil,nil}},{1378,{1377,nil,nil},nil}},{1383,{1381,nil,{1382,nil,nil}},{1385.0,{1384,nil,nil},nil}}},{1395.0,{1391,{1389,{1388,nil,nil},{1390.0,nil,nil}},{1394,{1393,nil,nil},nil}},{1399,{1398,{1397,nil,nil},nil},{1402,{1.4e3,nil,nil},nil}}}},{1418,{1410.0,{1407,{1405.0,{1404,nil,nil},{1406,nil,nil}},{1409,{1408,nil,nil},nil}},{1415.0,{1413,{1412,nil,nil},{1414,nil,nil}},{1417,{1416,nil,nil},nil}}},{1438,{1431,{1426,{1419,nil,nil},{1428,nil,{1429,nil,nil}}},{1435,{1432,nil,{1434,nil,nil}},nil}},{1472,{1454,{1445,nil,{1451,nil,nil}},{1463,nil,nil}},{1478,{1477,nil,nil},nil}}}}},{1540.0,{1526,{1515,{1505,{1491,{1489,nil,nil},{1496,nil,nil}},{1512,{1511,nil,nil},nil}},{1523,{1521,{1516,nil,nil},{1522,nil,nil}},{1525.0,{1524,nil,nil},nil}}},{1534,{1530.0,{1528,{1527,nil,nil},{1529,nil,nil}},{1533,{1532,nil,nil},nil}},{1537,{1536,{1535.0,nil,nil},nil},{1539,{1538,nil,nil},nil}}}},{1553,{1547,{1544,{1542,{1541,nil,nil},{1543,nil,nil}},{1546,{1545.0,nil,nil},nil}},{1550.0,{1549,{1548,nil,nil},nil},{1552,{1551,nil,nil},nil}}},{1561,{1558,{1555.0,{1554,nil,nil},{1557,nil,nil}},{1560.0,{1559,nil,nil},nil}},{1564,{1563,{1562,nil,nil},nil},{1566,{1565.0,nil,nil},nil}}}}}},{1632,{1598,{1583,{1575.0,{1572,{1569,{1568,nil,nil},{1570.0,nil,nil}},{1574,{1573,nil,nil},nil}},{1580.0,{1578,{1577,nil,nil},{1579,nil,nil}},{1582,{1581,nil,nil},nil}}},{1592,{1588,{1585.0,{1584,nil,nil},{1587,nil,nil}},{1590.0,{1589,nil,nil},nil}},{1595.0,{1594,{1593,nil,nil},nil},{1597,{1596,nil,nil},nil}}}},{1614,{1606,{1603,{1.6e3,{1599,nil,nil},{1602,nil,nil}},{1605.0,{1604,nil,nil},nil}},{1610.0,{1608,{1607,nil,nil},{1609,nil,nil}},{1613,{1612,nil,nil},nil}}},{1623,{1619,{1617,{1615.0,nil,nil},{1618,nil,nil}},{1622,{1620.0,nil,{1621,nil,nil}},nil}},{1629,{1628,{1625.0,nil,nil},nil},{1631,{1630.0,nil,nil},nil}}}}},{1664,{1648,{1639,{1636,{1634,{1633,nil,nil},{1635.0,nil,nil}},{1638,{1637,nil,nil},nil}},{1644,{1642,{1640.0,nil,nil},{1643,nil,nil}},{1647,{1645.0,nil,nil},nil}}},{1657,{1653,{1650.0,{1649,nil,nil},{1652,nil,nil}},{1655.0,{1654,nil,nil},nil}},{1660.0,{1659,{1658,nil,nil},nil},{1663,{1662,nil,nil},nil}}}},{1680.0,{1673,{1669,{1667,{1665.0,nil,nil},{1668,nil,nil}},{1672,{1670.0,nil,nil},nil}},{1677,{1675.0,{1674,nil,nil},nil},{1679,{1678,nil,nil},nil}}},{1689,{1685.0,{1683,{1682,nil,nil},{1684,nil,nil}},{1688,{1687,nil,nil},nil}},{1693,{1692,{1690.0,nil,nil},nil},{1695.0,{1694,nil,nil},nil}}}}}}},{1830.0,{1764,{1730.0,{1714,{1705.0,{1702,{1699,{1698,nil,nil},{1.7e3,nil,nil}},{1704,{1703,nil,nil},nil}},{1710.0,{1708,{1707,nil,nil},{1709,nil,nil}},{1713,{1712,nil,nil},nil}}},{1723,{1719,{1717,{1715.0,nil,nil},{1718,nil,nil}},{1722,{1720.0,nil,nil},nil}},{1727,{1725.0,{1724,nil,nil},nil},{1729,{1728,nil,nil},nil}}}},{1748,{1739,{1735.0,{1733,{1732,nil,nil},{1734,nil,nil}},{1738,{1737,nil,nil},nil}},{1744,{1742,{1740.0,nil,nil},{1743,nil,nil}},{1747,{1745.0,nil,nil},nil}}},{1757,{1753,{1750.0,{1749,nil,nil},{1752,nil,nil}},{1755.0,{1754,nil,nil},nil}},{1760.0,{1759,{1758,nil,nil},nil},{1763,{1762,nil,nil},nil}}}}},{1798,{1782,{1773,{1769,{1767,{1765.0,nil,nil},{1768,nil,nil}},{1772,{1770.0,nil,nil},nil}},{1778,{1775.0,{1774,nil,nil},{1777,nil,nil}},{1780.0,{1779,nil,nil},nil}}},{1790.0,{1787,{1784,{1783,nil,nil},{1785.0,nil,nil}},{1789,{1788,nil,nil},nil}},{1794,{1793,{1792,nil,nil},nil},{1797,{1795.0,nil,nil},nil}}}},{1814,{1807,{1803,{1.8e3,{1799,nil,nil},{1802,nil,nil}},{1805.0,{1804,nil,nil},nil}},{1810.0,{1809,{1808,nil,nil},nil},{1813,{1812,nil,nil},nil}}},{1823,{1819,{1817,{1815.0,nil,nil},{1818,nil,nil}},{1822,{1820.0,nil,nil},nil}},{1827,{1825.0,{1824,nil,nil},nil},{1829,{1828,nil,nil},nil}}}}}},{1923,{1875.0,{1852,{1840.0,{1834,{1832,{1831,nil,nil},{1833,nil,nil}},{1837,{1835.0,nil,nil},nil}},{1845.0,{1843,{1842,nil,nil},{1844,nil,nil}},{1850.0,{1848,nil,nil},nil}}},{1865.0,{1858,{1854,{1853,nil,nil},{1857,nil,nil}},{1862,{1860.0,nil,nil},nil}},{1869,{1868,{1867,nil,nil},nil},{1874,{1873,nil,nil},nil}}}},{1902,{1887,{1882,{1878,{1877,nil,nil},{1880.0,nil,nil}},{1885.0,{1883,nil,nil},nil}},{1897,{1894,{1890.0,nil,nil},{1895.0,nil,nil}},{1.9e3,{1898,nil,nil},nil}}},{1915.0,{1912,{1905.0,{1904,nil,nil},{1908,nil,nil}},{1914,{1913,nil,nil},nil}},{1919,{1918,{1917,nil,nil},nil},{1922,{1920.0,nil,nil},nil}}}}},{1970.0,{1945.0,{1935.0,{1932,{1928,{1927,nil,nil},{1930.0,nil,nil}},{1934,{1933,nil,nil},nil}},{1942,{1939,{1938,nil,nil},{1940.0,nil,nil}},{1944,{1943,nil,nil},nil}}},{1959,{1955.0,{1953,{1950.0,nil,nil},{1954,nil,nil}},{1958,{1957,nil,nil},nil}},{1964,{1962,{1960.0,nil,nil},nil},{1969,{1968,nil,nil},nil}}}},{1989,{1980.0,{1975.0,{1973,{1972,nil,nil},{1974,nil,nil}},{1979,{1978,nil,nil},nil}},{1984,{1983,{1982,nil,nil},nil},{1988,{1985.0,nil,nil},nil}}},{1999,{1994,{1992,{1990.0,nil,nil},{1993,nil,nil}},{1998,{1997,nil,nil},nil}},{2003,{2002,{2.0e3,nil,nil},nil},{2008,{2005.0,nil,nil},nil}}}}}}}},{{256},{2178,{2095.0,{2050.0,{2030.0,{2018,{2014,{2012,{2010.0,nil,nil},{2013,nil,nil}},{2017,{2015.0,nil,nil},nil}},{2027,{2023,{2020.0,nil,nil},{2025.0,nil,nil}},{2029,{2028,nil,nil},nil}}},{2043,{2035.0,{2033,{2032,nil,nil},{2034,nil,nil}},{2040.0,{2037,nil,nil},nil}},{2047,{2045.0,{2044,nil,nil},nil},{2049,{2048,nil,nil},nil}}}},{2074,{2063,{2058,{2055.0,{2054,nil,nil},{2057,nil,nil}},{2062,{2060.0,nil,nil},nil}},{2069,{2065.0,{2064,nil,nil},{2068,nil,nil}},{2072,{2070.0,nil,nil},nil}}},{2084,{2080.0,{2077,{2075.0,nil,nil},{2079,nil,nil}},{2083,{2082,nil,nil},nil}},{2092,{2090.0,{2088,nil,nil},nil},{2094,{2093,nil,nil},nil}}}}},{2142,{2120.0,{2107,{2103,{2.1e3,{2097,nil,nil},{2102,nil,nil}},{2105.0,{2104,nil,nil},nil}},{2115.0,{2109,{2108,nil,nil},{2112,nil,nil}},{2118,{2117,nil,nil},nil}}},{2130.0,{2125.0,{2123,{2122,nil,nil},{2124,nil,nil}},{2128,{2127,nil,nil},nil}},{2138,{2135.0,{2132,nil,nil},nil},{2140.0,{2139,nil,nil},nil}}}},{2160.0,{2150.0,{2147,{2144,{2143,nil,nil},{2145.0,nil,nil}},{2149,{2148,nil,nil},nil}},{2154,{2153,{2152,nil,nil},nil},{2159,{2157,nil,nil},nil}}},{2169,{2165.0,{2163,{2162,nil,nil},{2164,nil,nil}},{2168,{2167,nil,nil},nil}},{2173,{2172,{2170.0,nil,nil},nil},{2175.0,{2174,nil,nil},nil}}}}}},{2275.0,{2232,{2203,{2192,{2187,{2180.0,{2179,nil,nil},{2182,nil,nil}},{2189,{2188,nil,nil},nil}},{2197,{2194,{2193,nil,nil},{2195.0,nil,nil}},{2.2e3,{2199,nil,nil},nil}}},{2215.0,{2209,{2207,{2205.0,nil,nil},{2208,nil,nil}},{2212,{2210.0,nil,nil},nil}},{2225.0,{2223,{2217,nil,nil},nil},{2229,{2227,nil,nil},nil}}}},{2257,{2244,{2239,{2237,{2234,nil,nil},{2238,nil,nil}},{2242,{2240.0,nil,nil},nil}},{2252,{2248,{2247,nil,nil},{2249,nil,nil}},{2255.0,{2253,nil,nil},nil}}},{2267,{2263,{2259,{2258,nil,nil},{2262,nil,nil}},{2265.0,{2264,nil,nil},nil}},{2270.0,{2269,{2268,nil,nil},nil},{2274,{2272,nil,nil},nil}}}}},{{86},{4499,{3086,{2433,{2279,{2278,nil,nil},{2280.0,nil,nil}},{2555,{2491,nil,nil},nil}},{4300,{3878,{3103,nil,nil},{4037,nil,nil}},{4487,{4390,nil,nil},nil}}},{4910,{4714,{4588,{4575,nil,nil},{4658,nil,nil}},{4834,{4748,nil,nil},nil}},{{56},{4999,{4996,nil,nil},nil},{{81},{{61},nil,nil},nil}}}},{{176},{{131},{{111},{{96},{{91},nil,nil},{{106},nil,nil}},{{126},{{116},nil,nil},nil}},{{156},{{141},{{136},nil,nil},nil},{{166},{{161},nil,nil},nil}}},{{226},{{206},{{191},{{181},nil,nil},{{201},nil,nil}},{{216},{{211},nil,nil},nil}},{{241},{{236},{{231},nil,nil},nil},{{251},{{246},nil,nil},nil}}}}}}},{{1161},{{586},{{411},{{331},{{296},{{276},{{266},{{261},nil,nil},{{271},nil,nil}},{{291},{{286},nil,nil},nil}},{{316},{{306},{{301},nil,nil},{{311},nil,nil}},{{326},{{321},nil,nil},nil}}},{{371},{{351},{{341},{{336},nil,nil},{{346},nil,nil}},{{361},{{356},nil,nil},nil}},{{396},{{386},{{376},nil,nil},nil},{{406},{{401},nil,nil},nil}}}},{{506},{{466},{{436},{{426},{{421},nil,nil},{{431},nil,nil}},{{446},{{441},nil,nil},nil}},{{491},{{476},{{471},nil,nil},{{486},nil,nil}},{{501},{{496},nil,nil},nil}}},{{556},{{531},{{521},{{516},nil,nil},{{526},nil,nil}},{{546},{{541},nil,nil},nil}},{{571},{{566},{{561},nil,nil},nil},{{581},{{576},nil,nil},nil}}}}},{{1026},{{736},{{656},{{641},{{621},{{591},nil,nil},{{631},nil,nil}},{{651},{{646},nil,nil},nil}},{{716},{{676},{{661},nil,nil},{{686},nil,nil}},{{731},{{721},nil,nil},nil}}},{{771},{{756},{{746},{{741},nil,nil},{{751},nil,nil}},{{766},{{761},nil,nil},nil}},{{786},{{781},{{776},nil,nil},nil},{{841},{{791},nil,nil},nil}}}},{{1096},{{1066},{{1051},{{1036},{{1031},nil,nil},{{1046},nil,nil}},{{1061},{{1056},nil,nil},nil}},{{1081},{{1076},{{1071},nil,nil},nil},{{1091},{{1086},nil,nil},nil}}},{{1131},{{1116},{{1106},{{1101},nil,nil},{{1111},nil,nil}},{{1126},{{1121},nil,nil},nil}},{{1146},{{1141},{{1136},nil,nil},nil},{{1156},{{1151},nil,nil},nil}}}}}},{{1531},{{1301},{{1231},{{1196},{{1181},{{1171},{{1166},nil,nil},{{1176},nil,nil}},{{1191},{{1186},nil,nil},nil}},{{1216},{{1206},{{1201},nil,nil},{{1211},nil,nil}},{{1226},{{1221},nil,nil},nil}}},{{1266},{{1251},{{1241},{{1236},nil,nil},{{1246},nil,nil}},{{1261},{{1256},nil,nil},nil}},{{1286},{{1281},{{1271},nil,nil},nil},{{1296},{{1291},nil,nil},nil}}}},{{1366},{{1336},{{1321},{{1311},{{1306},nil,nil},{{1316},nil,nil}},{{1331},{{1326},nil,nil},nil}},{{1351},{{1346},{{1341},nil,nil},nil},{{1361},{{1356},nil,nil},nil}}},{{1401},{{1386},{{1376},{{1371},nil,nil},{{1381},nil,nil}},{{1396},{{1391},nil,nil},nil}},{{1416},{{1411},{{1406},nil,nil},nil},{{1526},{{1521},nil,nil},nil}}}}},{{1666},{{1601},{{1566},{{1551},{{1541},{{1536},nil,nil},{{1546},nil,nil}},{{1561},{{1556},nil,nil},nil}},{{1586},{{1576},{{1571},nil,nil},{{1581},nil,nil}},{{1596},{{1591},nil,nil},nil}}},{{1636},{{1621},{{1611},{{1606},nil,nil},{{1616},nil,nil}},{{1631},{{1626},nil,nil},nil}},{{1651},{{1646},{{1641},nil,nil},nil},{{1661},{{1656},nil,nil},nil}}}},{{1731},{{1701},{{1686},{{1676},{{1671},nil,nil},{{1681},nil,nil}},{{1696},{{1691},nil,nil},nil}},{{1716},{{1711},{{1706},nil,nil},nil},{{1726},{{1721},nil,nil},nil}}},{{1766},{{1751},{{1741},{{1736},nil,nil},{{1746},nil,nil}},{{1761},{{1756},nil,nil},nil}},{{1781},{{1776},{{1771},nil,nil},nil},nil}}}}}}}}}}
