<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchChoices</name>
    <message numerus="yes">
        <source>×{0:g}, alpha {1:.2f}, %n step(s), seed {2}, no paint</source>
        <translation>
            <numerusform>×{0:g}, alpha {1:.2f}, %n step, seed {2}, no paint</numerusform>
            <numerusform>×{0:g}, alpha {1:.2f}, %n steps, seed {2}, no paint</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message numerus="yes">
        <source>“{0}” and %n more already exist.</source>
        <translation>
            <numerusform>“{0}” and %n more already exist.</numerusform>
            <numerusform>“{0}” and %n more already exist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message numerus="yes">
        <source>%n photo(s) closed.</source>
        <translation>
            <numerusform>%n photo closed.</numerusform>
            <numerusform>%n photos closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>References</name>
    <message numerus="yes">
        <source>From the curve: alpha {0:g}, %n step(s)</source>
        <translation>
            <numerusform>From the curve: alpha {0:g}, %n step</numerusform>
            <numerusform>From the curve: alpha {0:g}, %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message numerus="yes">
        <source>{0}, %n step(s) after the branch</source>
        <translation>
            <numerusform>{0}, %n step after the branch</numerusform>
            <numerusform>{0}, %n steps after the branch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, {1} of %n step(s)</source>
        <translation>
            <numerusform>{0}, {1} of %n step</numerusform>
            <numerusform>{0}, {1} of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TradeoffPlot</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
</TS>
