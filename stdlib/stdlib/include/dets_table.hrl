%% A table of dets, as its processes and dets itself know it; not for others.
-record(dets_table, {
    name, pid, objects, type, keypos, access, file, ram_file, auto_save
}).
