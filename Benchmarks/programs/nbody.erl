%%% Floats in tuples and lists: the five outer bodies of the solar system, 5,000 steps of a
%%% symplectic integrator. The energy after the last step must be that of IEEE arithmetic.
-module(nbody).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    -0.16902000037199388 = Result,
    io:format("nbody ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    energy(advance(5000, offset_momentum(bodies()))).

%% {X, Y, Z, VX, VY, VZ, Mass}: astronomical units, years, solar masses times 4 pi squared.
bodies() ->
    Days = 365.24,
    Solar = 4 * math:pi() * math:pi(),
    [
        {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, Solar},
        {4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01,
         1.66007664274403694e-03 * Days, 7.69901118419740425e-03 * Days,
         -6.90460016972063023e-05 * Days, 9.54791938424326609e-04 * Solar},
        {8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01,
         -2.76742510726411270e-03 * Days, 4.99852801234917238e-03 * Days,
         2.30417297573763929e-05 * Days, 2.85885980666130812e-04 * Solar},
        {1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01,
         2.96460137564761618e-03 * Days, 2.37847173959480950e-03 * Days,
         -2.96589568540237556e-05 * Days, 4.36624404335156298e-05 * Solar},
        {1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01,
         2.68067772490389322e-03 * Days, 1.62824170038242295e-03 * Days,
         -9.51592254519715870e-05 * Days, 5.15138902046611451e-05 * Solar}
    ].

offset_momentum([{X, Y, Z, _, _, _, Sun} | Planets] = Bodies) ->
    {PX, PY, PZ} = lists:foldl(
        fun({_, _, _, VX, VY, VZ, Mass}, {PX, PY, PZ}) ->
            {PX + VX * Mass, PY + VY * Mass, PZ + VZ * Mass}
        end,
        {0.0, 0.0, 0.0},
        Bodies
    ),
    [{X, Y, Z, -PX / Sun, -PY / Sun, -PZ / Sun, Sun} | Planets].

advance(0, Bodies) -> Bodies;
advance(Steps, Bodies) -> advance(Steps - 1, [move(Body) || Body <- attract(Bodies)]).

move({X, Y, Z, VX, VY, VZ, Mass}) ->
    {X + 0.01 * VX, Y + 0.01 * VY, Z + 0.01 * VZ, VX, VY, VZ, Mass}.

%% Each body pulls at those behind it in the list, and they at it.
attract([]) ->
    [];
attract([Body | Others]) ->
    {Pulled, Rest} = pull(Body, Others, []),
    [Pulled | attract(Rest)].

pull(Body, [], Done) ->
    {Body, lists:reverse(Done)};
pull({X1, Y1, Z1, VX1, VY1, VZ1, M1}, [{X2, Y2, Z2, VX2, VY2, VZ2, M2} | Others], Done) ->
    DX = X1 - X2,
    DY = Y1 - Y2,
    DZ = Z1 - Z2,
    Squared = DX * DX + DY * DY + DZ * DZ,
    Magnitude = 0.01 / (Squared * math:sqrt(Squared)),
    F1 = M1 * Magnitude,
    F2 = M2 * Magnitude,
    pull(
        {X1, Y1, Z1, VX1 - DX * F2, VY1 - DY * F2, VZ1 - DZ * F2, M1},
        Others,
        [{X2, Y2, Z2, VX2 + DX * F1, VY2 + DY * F1, VZ2 + DZ * F1, M2} | Done]
    ).

energy([]) ->
    0.0;
energy([{X, Y, Z, VX, VY, VZ, Mass} | Others]) ->
    Kinetic = 0.5 * Mass * (VX * VX + VY * VY + VZ * VZ),
    Potential = lists:sum([
        Mass * Other / math:sqrt((X - A) * (X - A) + (Y - B) * (Y - B) + (Z - C) * (Z - C))
     || {A, B, C, _, _, _, Other} <- Others
    ]),
    Kinetic - Potential + energy(Others).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
